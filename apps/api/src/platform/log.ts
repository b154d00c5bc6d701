import { pino, type Logger } from "pino";

export type Log = Logger;

/** JSON lines on standard output; secrets never reach them. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: {
      paths: ["req.headers.cookie", "req.headers.authorization", "password", "*.password"],
      censor: "[hidden]",
    },
  });
}
