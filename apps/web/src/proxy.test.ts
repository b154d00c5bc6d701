import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { proxy } from "./proxy.ts";

const forwardedTo = (path: string): string | null =>
  proxy(new NextRequest(`http://localhost:3000${path}`)).headers.get("x-middleware-rewrite");

describe("the way through the web server", () => {
  it.each(["/trpc/session.me?batch=1", "/api/v1/auth/login", "/api/v1/openapi.json", "/health/ready"])(
    "hands %s to the API, its query with it",
    (path) => {
      expect(forwardedTo(path)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
      expect(forwardedTo(path)?.endsWith(path)).toBe(true);
    },
  );

  it.each(["/", "/sign-in", "/trpcx/session.me", "/api/v2/auth/login", "/api/v1x/a", "/people/api/v1/auth"])(
    "keeps %s for the pages, in their security headers",
    (path) => {
      expect(forwardedTo(path)).toBeNull();
      const { headers } = proxy(new NextRequest(`http://localhost:3000${path}`));
      expect(headers.get("content-security-policy")).toContain("default-src");
    },
  );
});
