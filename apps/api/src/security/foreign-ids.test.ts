import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { v7 } from "uuid";
import { openTestShop, type TestShop } from "../testing/shop.ts";
import { callProcedure, type Outcome } from "./testing/call-procedure.ts";
import { ENTITY_FIELDS, makeEntities, type Entities, type EntityField } from "./testing/entities.ts";
import { rowsOf } from "./testing/rows-of.ts";
import { SAMPLE_INPUTS } from "./testing/sample-inputs.ts";

let shop: TestShop;
let stranger: TestShop;
let own: Entities;
let foreign: Entities;
beforeAll(async () => {
  shop = await openTestShop();
  stranger = await shop.stranger();
  own = await makeEntities(shop);
  foreign = await makeEntities(stranger);
});
afterAll(() => shop.close());

type Walk = { path: string; field: EntityField };

/** Ids of nothing, to see which of them a sample names. */
const nothing: Entities = {
  storeId: v7(),
  otherStoreId: v7(),
  registerId: v7(),
  shiftId: v7(),
  userId: v7(),
  approverId: v7(),
  sessionId: v7(),
  productId: v7(),
  categoryId: v7(),
  taxClassId: v7(),
  saleId: v7(),
  transferId: v7(),
  approvalId: v7(),
};

/** Every id of every sample, one at a time. */
const walks: Walk[] = Object.entries(SAMPLE_INPUTS).flatMap(([path, sample]) => {
  const named = sample === null ? "" : JSON.stringify(sample(nothing, nothing));
  return ENTITY_FIELDS.filter((field) => named.includes(nothing[field])).map((field) => ({ path, field }));
});

const sampleOf = (path: string) => Object.entries(SAMPLE_INPUTS).find(([name]) => name === path)?.[1];

/** The outcome with the id that was swapped in written as a word, so that two outcomes can be compared. */
async function heard(path: string, field: EntityField, id: string): Promise<Outcome> {
  const input = sampleOf(path)?.({ ...own, [field]: id }, shop);
  // An owner needs no approval, so only somebody else has theirs looked at.
  const actor = field === "approvalId" ? "CASHIER" : "OWNER";
  const outcome = await callProcedure(shop.caller(actor), path, input);
  const text = JSON.stringify(outcome.body) ?? "null";
  return { code: outcome.code, body: JSON.parse(text.replaceAll(id, "the id")) };
}

describe("another merchant's id", () => {
  it.each(walks)("$path answers a foreign $field like one that never was, and changes no row", async (walk) => {
    const { path, field } = walk;
    const unknown = v7();
    const before = await rowsOf(stranger);
    const told = await heard(path, field, foreign[field]);
    expect(await rowsOf(stranger)).toEqual(before);
    expect(told).toEqual(await heard(path, field, unknown));
    expect(JSON.stringify(told)).not.toContain(foreign[field]);
  });

  it("was walked for every procedure that takes one", () => {
    expect(walks.length).toBeGreaterThan(90);
  });
});
