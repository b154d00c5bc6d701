import { PERMISSIONS, type Role } from "@galla/domain";
import type { FastifyInstance } from "fastify";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "../router.ts";
import { PROCEDURE_TABLE } from "../security/testing/procedure-table.ts";
import { givePassword, openTestApp } from "../testing/http.ts";
import { openTestShop, type TestShop } from "../testing/shop.ts";
import { declaredPermissions } from "../trpc/declared.ts";
import { DOORS } from "./doors.ts";
import { ask, logIn } from "./testing/client.ts";

const ACTORS = [null, "STAFF", "CASHIER", "MANAGER", "OWNER"] as const;
const roles: Readonly<Record<string, readonly Role[]>> = PERMISSIONS;
const table: Readonly<Record<string, string>> = PROCEDURE_TABLE;

let shop: TestShop;
let app: FastifyInstance;
beforeAll(async () => {
  shop = await openTestShop();
  app = await openTestApp(shop);
});
afterAll(async () => {
  await app.close();
  await shop.close();
});

function expectedOf(permission: string, actor: Role | null): "passes" | "401" | "403" {
  if (permission === "public") return "passes";
  if (actor === null) return "401";
  return roles[permission]?.includes(actor) ? "passes" : "403";
}

describe("the doors' role matrix", () => {
  it("leads every door to a procedure of the permission table, at an address of its own", () => {
    const declared = new Map(declaredPermissions(appRouter).map(({ path, permission }) => [path, permission]));
    for (const { procedure } of DOORS) {
      expect(table[procedure]).toBeDefined();
      expect(declared.get(procedure)).toBe(table[procedure]);
    }
    const addresses = DOORS.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toEqual(
      expect.arrayContaining([
        "POST /auth/register",
        "POST /auth/login",
        "POST /auth/refresh",
        "POST /auth/logout",
        "GET /auth/me",
        "PUT /auth/me",
        "PUT /auth/change-password",
        "GET /auth/sessions",
        "DELETE /auth/sessions/{sessionId}",
      ]),
    );
  });

  it.each(ACTORS)(
    "lets %s through exactly the doors the table names, with 401 and 403 at the others",
    async (actor) => {
      const credentials = actor === null ? null : await givePassword(shop, actor);
      for (const { method, path, procedure } of DOORS) {
        // A sign-in of its own for each door, because one of them ends it.
        const token = credentials === null ? {} : { token: (await logIn(app, credentials)).token };
        const address = path.replace(/\{\w+\}/, v7());
        const { status, code } = await ask(app, [method, address], token);
        const isStopped = code === "auth.required" || code === "permission.denied";
        const heard = isStopped ? String(status) : "passes";
        expect({ door: `${method} ${path}`, heard }).toEqual({
          door: `${method} ${path}`,
          heard: expectedOf(table[procedure] ?? "", actor),
        });
        expect(status).toBeLessThan(500);
      }
    },
  );
});
