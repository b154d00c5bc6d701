import { createServer, request, type Server } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { nameCallers } from "./name-callers.ts";

let server: Server;
const seen: unknown[] = [];
beforeAll(async () => {
  nameCallers();
  server = createServer((asked, answer) => {
    seen.push(asked.headers["x-forwarded-for"] ?? null);
    answer.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  // A caller from elsewhere, as the socket of a connection tells it.
  server.on("connection", (socket) => {
    if (isFromElsewhere) Object.defineProperty(socket, "remoteAddress", { value: "203.0.113.7" });
  });
});
afterAll(() => {
  server.close();
});

let isFromElsewhere = false;

async function headerSeen(from: "elsewhere" | "here", forwarded: string | null): Promise<unknown> {
  isFromElsewhere = from === "elsewhere";
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens to no port");
  const headers = forwarded === null ? {} : { "x-forwarded-for": forwarded };
  await new Promise<void>((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: address.port, headers, agent: false }, (answer) => {
      answer.resume().on("end", resolve);
    });
    sent.on("error", reject).end();
  });
  return seen.at(-1);
}

it("a caller from elsewhere is named by their address, whatever they wrote", async () => {
  for (const forwarded of ["6.6.6.6", "127.0.0.1", "6.6.6.6, 127.0.0.1", null])
    expect(await headerSeen("elsewhere", forwarded)).toBe("203.0.113.7");
});

it("a proxy on this machine may name the caller it stands before", async () => {
  expect(await headerSeen("here", "198.51.100.4")).toBe("198.51.100.4");
});
