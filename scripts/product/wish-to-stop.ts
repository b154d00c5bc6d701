import { processFacts } from "../../packages/db/src/embedded/process-facts.ts";

const lookEveryMs = 1_000;

/**
 * Aborts when somebody wants the product to end: Ctrl-C, a closing terminal, a SIGTERM, or the death of the npx or pnpm that
 * started us, which passes no signal on. A second Ctrl-C ends this process at once, and the lifeline then ends the rest.
 */
export function wishToStop(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => {
      if (controller.signal.aborted && name === "SIGINT") process.exit(130);
      controller.abort();
    });
  }
  const launchers = findLaunchers();
  const watch = setInterval(() => {
    if (launchers.some((pid) => processFacts(pid) === undefined)) controller.abort();
  }, lookEveryMs);
  watch.unref();
  return controller.signal;
}

// Between npx and us stand a shell or two. They are watched too, as far up as the topmost npx, npm or pnpm and no further: the
// terminal's own shell may end and leave us running in the background on purpose.
function findLaunchers(): number[] {
  const ancestors: number[] = [];
  let known = 0;
  for (let pid = process.ppid; pid > 1;) {
    const facts = processFacts(pid);
    if (facts === undefined) break;
    ancestors.push(pid);
    if (isPackageManager(facts.commandLine)) known = ancestors.length;
    pid = facts.parentPid;
  }
  return ancestors.slice(0, known);
}

function isPackageManager(commandLine: string): boolean {
  const [program = "", script = ""] = commandLine.split(" ");
  const names = [program, script].map((path) => path.split(/[\\/]/).at(-1) ?? "");
  return /^(npm|npx|pnpm|pnpx)(-cli)?(\.[cm]?js|\.exe)?$/.test(names[0] ?? "") || isNodeWith(names);
}

function isNodeWith([program = "", script = ""]: string[]): boolean {
  return /^node(\.exe)?$/.test(program) && /^(npm|npx|pnpm|pnpx)(-cli)?(\.[cm]?js)?$/.test(script);
}
