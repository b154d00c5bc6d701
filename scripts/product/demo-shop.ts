/** A way to sign in to the demo shop. */
export interface DemoSignIn {
  role: string;
  email: string;
  password: string;
}

// The seed needs the generated database client, which a fresh clone does not have before `generate`, so it is loaded when called.
const loadSeed = () => import("../../apps/api/src/seed/index.ts");

/** Fills the demo shop into a database that has no merchant yet, and leaves every other database alone. */
export async function fillDemoShop(ownerUrl: string, onLog: (line: string) => void): Promise<void> {
  const { hasMerchant, seedDemo } = await loadSeed();
  if (await hasMerchant(ownerUrl)) return;
  await seedDemo({ ownerUrl, onLog });
  onLog("demo shop filled");
}

/** The demo shop's sign-ins, for the person who starts it. They are of use only where the demo shop was filled. */
export async function demoSignIns(): Promise<readonly DemoSignIn[]> {
  const { DEMO_SIGN_INS } = await loadSeed();
  return DEMO_SIGN_INS;
}
