import { join } from "node:path";
import { StartRefusal } from "./refusal.ts";
import { runCommand } from "./run-command.ts";

export { DEMO_SIGN_INS } from "../../apps/api/src/seed/demo-shop.ts";

export interface DemoPlan {
  ownerUrl: string;
  /** What the API will verify the demo's PINs with. */
  pinPepper: string;
  abort: AbortSignal;
  onLog: (line: string) => void;
}

/** Fills the demo shop into a database that has no merchant yet, and leaves every other database alone. */
export async function fillDemoShop({ ownerUrl, pinPepper, abort, onLog }: DemoPlan): Promise<void> {
  const { ok, output } = await runCommand({
    program: process.execPath,
    args: [join(import.meta.dirname, "fill-demo-shop.ts")],
    env: { DATABASE_URL: ownerUrl, PIN_PEPPER: pinPepper },
    signal: abort,
  });
  abort.throwIfAborted();
  if (!ok) throw new StartRefusal(`The demo shop could not be filled:\n${output.trimEnd()}`);
  const lines = output.split("\n").filter((line) => line !== "");
  for (const line of lines) onLog(line);
}
