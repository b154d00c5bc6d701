import { pino, type Logger } from "pino";

export type Log = Logger;

/** JSON lines on standard output; secrets never reach them. A log that cannot be written stops nobody from selling. */
export function createLog(level: string): Log {
  // Written at once, for lines are few: pino's buffered output tries for ever to write what is left when the process ends, and where
  // its reader is gone (EPIPE) or the disk is full the process would never leave.
  const output = pino.destination({ dest: 1, sync: true });
  output.on("error", () => {});
  const options = {
    level,
    base: null,
    redact: {
      paths: ["req.headers.cookie", "req.headers.authorization", "password", "*.password"],
      censor: "[hidden]",
    },
  };
  return pino(options, output);
}
