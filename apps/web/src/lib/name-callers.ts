import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";

const FORWARDED_FOR = "x-forwarded-for";
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/**
 * Names every caller by the address they really came from, before Next looks at the request. Next itself keeps what a client wrote into
 * `X-Forwarded-For`, and the API believes this server: whoever guesses could then be somebody else at every guess, and the audit book would
 * say so. Only a proxy on this very machine may name the caller it stands before.
 */
export function nameCallers(): void {
  subscribe("http.server.request.start", (message) => {
    const request: unknown = Reflect.get(Object(message), "request");
    if (!(request instanceof IncomingMessage)) return;
    const { remoteAddress = "" } = request.socket;
    if (!LOOPBACK.test(remoteAddress)) request.headers[FORWARDED_FOR] = remoteAddress;
  });
}
