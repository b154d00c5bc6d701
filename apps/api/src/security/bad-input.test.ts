import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { v7 } from "uuid";
import { openTestShop, type TestShop } from "../testing/shop.ts";
import { callProcedure } from "./testing/call-procedure.ts";
import { makeEntities, type Entities } from "./testing/entities.ts";
import { spoilt } from "./testing/hostile-values.ts";
import { PROCEDURE_TABLE } from "./testing/procedure-table.ts";
import { SAMPLE_INPUTS } from "./testing/sample-inputs.ts";

let shop: TestShop;
let entities: Entities;
beforeAll(async () => {
  shop = await openTestShop();
  entities = await makeEntities(shop);
});
afterAll(() => shop.close());

const EMAIL = "asha@rao.example";
const PASSWORD = "a long and strange pass phrase";
const STORE = { name: "Corner", timeZone: "Asia/Kolkata", taxMode: "EXCLUSIVE" };
const SETTINGS = { merchantName: "Rao", currencyCode: "INR", locale: "en-IN" };

/** Good inputs of the procedures that name nothing that is there already. */
const OTHERS: Readonly<Record<string, object>> = {
  "session.signIn": { email: EMAIL, password: PASSWORD },
  "session.updateMe": { fullName: "Asha" },
  "session.changePassword": { currentPassword: PASSWORD, newPassword: PASSWORD },
  "session.setPin": { currentPassword: PASSWORD, pin: "480913" },
  "tokens.issue": { email: EMAIL, password: PASSWORD },
  "tokens.refresh": { refreshToken: "x" },
  "setup.create": {
    setupCode: "x",
    ...SETTINGS,
    store: STORE,
    tax: { name: "None", ratePpm: 0 },
    owner: { fullName: "Asha", email: EMAIL, password: PASSWORD },
  },
  "tills.reportUnsent": { sales: [{ saleId: v7(), totalMinor: 1, queuedAt: "2026-11-21T06:00:00Z" }] },
  "stores.create": { ...STORE, storeId: v7(), registerName: "Till 1" },
  "settings.update": { ...SETTINGS, version: 1, discountLimitPpm: 100_000, overShortLimitMinor: 100 },
  "taxClasses.create": { taxClassId: v7(), name: "Half", ratePpm: 25_000 },
};

const NEW = ["session", "tokens", "setup", "users", "tills", "approvals", "stores", "registers", "settings"];
const ROUTERS = new Set([...NEW, "taxClasses", "shifts", "transfers", "audit"]);
const WITHOUT_INPUT = new Set([
  "session.signOut",
  "session.me",
  "session.list",
  "setup.status",
  "tills.current",
  "tills.lock",
  "tills.leave",
  "stores.list",
  "settings.read",
  "taxClasses.list",
  "transfers.places",
  "audit.actions",
]);
const paths = Object.keys(PROCEDURE_TABLE).filter(
  (path) => ROUTERS.has(path.split(".")[0] ?? "") && !WITHOUT_INPUT.has(path),
);

function goodInput(path: string): object {
  const sample = Object.entries(SAMPLE_INPUTS).find(([name]) => name === path)?.[1] ?? null;
  const good = sample === null ? OTHERS[path] : sample(entities, shop);
  if (good === undefined) throw new Error(`${path} has no good input to spoil`);
  return good;
}

describe("an input spoilt in any one field", () => {
  it.each(paths)("gets an answer or a refusal of %s, never an error", { timeout: 120_000 }, async (path) => {
    const caller = shop.caller("OWNER");
    let calls = 0;
    for (const input of spoilt(goodInput(path))) {
      calls += 1;
      const { code } = await callProcedure(caller, path, input).catch((error: unknown) => {
        const text = JSON.stringify(input, (_key, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
        throw new Error(`${path} broke on ${text?.slice(0, 400)}`, { cause: error });
      });
      expect(code).not.toMatch(/^server\./);
    }
    expect(calls).toBeGreaterThan(40);
    expect(Reflect.get({}, "role")).toBeUndefined();
  });
});

describe("after all that was sent", () => {
  it.each([
    ["audit.list", {}],
    ["users.list", { status: "all" }],
    ["stores.list", undefined],
    ["shifts.list", {}],
    ["transfers.list", {}],
    ["settings.read", undefined],
    ["taxClasses.list", undefined],
  ] as const)("%s still answers, whatever was let in", async (path, input) => {
    expect((await callProcedure(shop.caller("OWNER"), path, input)).code).toBe("ok");
  });
});
