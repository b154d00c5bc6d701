import { PERMISSIONS, type Role } from "@galla/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "../router.ts";
import { openTestShop, type TestShop } from "../testing/shop.ts";
import { declaredPermissions } from "../trpc/declared.ts";
import { callProcedure } from "./testing/call-procedure.ts";
import { PROCEDURE_TABLE } from "./testing/procedure-table.ts";

const ACTORS = [null, "STAFF", "CASHIER", "MANAGER", "OWNER"] as const;
const table: Readonly<Record<string, string>> = PROCEDURE_TABLE;

let shop: TestShop;
let stranger: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  stranger = await shop.stranger();
});
afterAll(() => shop.close());

const roles: Readonly<Record<string, readonly Role[]>> = PERMISSIONS;

/** What somebody at the door must hear: nobody who may not pass gets as far as having their input looked at. */
function expectedOf(permission: string, actor: Role | null): "passes" | "auth.required" | "permission.denied" {
  if (permission === "public") return "passes";
  if (actor === null) return "auth.required";
  return roles[permission]?.includes(actor) ? "passes" : "permission.denied";
}

/** Without input: whoever passes the door is stopped at the input or served, and nothing is written where an input is needed. */
async function heardBy(of: TestShop, path: string, actor: Role | null): Promise<string> {
  const { code } = await callProcedure(of.caller(actor), path, undefined);
  return code === "auth.required" || code === "permission.denied" ? code : "passes";
}

describe("the permission walk", () => {
  it("knows every procedure, and each asks for what the table says", () => {
    const declared = declaredPermissions(appRouter);
    expect(Object.fromEntries(declared.map(({ path, permission }) => [path, permission]))).toEqual(table);
  });

  it.each(Object.entries(table))("%s lets in whom %s names, and nobody else", async (path, permission) => {
    for (const actor of ACTORS) {
      expect({ actor, heard: await heardBy(shop, path, actor) }).toEqual({
        actor,
        heard: expectedOf(permission, actor),
      });
    }
    expect(await heardBy(stranger, path, "OWNER")).toBe(expectedOf(permission, "OWNER"));
  });
});
