import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { quiet } from "./quiet-environment.ts";

export const root = resolve(import.meta.dirname, "../..");

export interface Command {
  program: string;
  args: string[];
  cwd?: string;
  env?: Record<string, string>;
  /** Ends the command when the person gives up. */
  signal?: AbortSignal;
  /** Shows the output as it comes instead of collecting it. */
  show?: boolean;
}

export interface Outcome {
  ok: boolean;
  output: string;
}

/** Runs a program to its end and collects what it printed, both streams in order. */
export async function runCommand(command: Command): Promise<Outcome> {
  const child = spawn(command.program, command.args, {
    cwd: command.cwd ?? root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...quiet, ...command.env },
    ...(command.signal === undefined ? {} : { signal: command.signal }),
  });
  const pieces: Buffer[] = [];
  const keep = (piece: Buffer) => {
    pieces.push(piece);
    if (command.show === true) process.stdout.write(piece);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  let code: unknown;
  try {
    [code] = await once(child, "close");
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) };
  }
  return { ok: code === 0, output: Buffer.concat(pieces).toString("utf8") };
}

/** Runs turbo's tasks, which do nothing for what has not changed. Its own colours and summaries stay out of the output. */
export function runTurbo(args: string[], signal?: AbortSignal): Promise<Outcome> {
  const binary = resolve(root, "node_modules/turbo/bin/turbo");
  return runCommand({
    program: process.execPath,
    args: [binary, "run", ...args, "--ui=stream", "--output-logs=new-only", "--log-order=grouped"],
    ...(signal === undefined ? {} : { signal }),
  });
}
