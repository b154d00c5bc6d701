import { createCleanup } from "./cleanup.ts";
import { explain, StartRefusal } from "./refusal.ts";
import { readSettings, type ProductSettings } from "./settings.ts";
import { startProduct } from "./start-product.ts";
import { welcome } from "./welcome.ts";
import { wishToStop } from "./wish-to-stop.ts";

/** Starts the product, says where it is, and keeps it running until somebody wants it to stop or a part of it breaks. */
export async function serve(mode: ProductSettings["mode"]): Promise<void> {
  const startedAt = performance.now();
  const abort = wishToStop();
  const cleanup = createCleanup();
  const seconds = () => `${((performance.now() - startedAt) / 1_000).toFixed(1)} s`;
  const onLog = (line: string) => console.log(`${seconds().padStart(7)}  ${line}`);
  try {
    const settings = readSettings(mode, process.env, process.argv.slice(2));
    const product = await startProduct({ settings, cleanup, abort, onLog });
    console.log(welcome(product, { settings, seconds: seconds() }));
    const broken = await Promise.race([product.broke, aborted(abort)]);
    if (broken !== undefined) throw new StartRefusal(broken);
  } catch (error) {
    if (!abort.aborted) {
      console.error(`\nGalla could not run. ${explain(error)}`);
      process.exitCode = 1;
    }
  }
  if (abort.aborted) console.log("\nstopping …");
  await cleanup.run();
  if (abort.aborted) console.log("stopped, nothing is left running");
  process.exit();
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((settle) => {
    if (signal.aborted) settle(undefined);
    signal.addEventListener("abort", () => settle(undefined), { once: true });
  });
}
