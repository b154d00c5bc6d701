import { PERMISSIONS } from "@galla/domain";
import { describe, expect, it } from "vitest";
import { appRouter } from "../router.ts";
import { declaredPermissions } from "./declared.ts";
import { trpc } from "./init.ts";

describe("every procedure", () => {
  it("declares a permission that exists, and only ways of getting in are public", () => {
    const declared = declaredPermissions(appRouter);
    expect(declared.length).toBeGreaterThan(20);
    const isPublic = declared.filter(({ permission }) => permission === "public");
    expect(isPublic.map(({ path }) => path).toSorted()).toEqual([
      "session.signIn",
      "setup.create",
      "setup.status",
      "tills.current",
      "tills.switchUser",
      "tokens.issue",
      "tokens.refresh",
    ]);
    for (const { permission } of declared) expect(["public", ...Object.keys(PERMISSIONS)]).toContain(permission);
  });

  it("stops the process from booting when it declares none", () => {
    const careless = trpc.router({ secrets: trpc.procedure.query(() => "") });
    expect(() => declaredPermissions(careless)).toThrow("Procedures without a declared permission: secrets");
  });
});
