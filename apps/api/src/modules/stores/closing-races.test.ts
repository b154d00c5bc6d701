import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { v7 } from "uuid";
import { storeOf } from "../../testing/store-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const owner = () => shop.caller("OWNER");
const ROUNDS = Array.from({ length: 8 }, (_, round) => round);

/** A new store. */
async function place() {
  const { id: storeId, registers } = await owner().stores.create(storeOf());
  const registerId = registers[0]?.id ?? "";
  return { storeId, registerId };
}
const openShift = (registerId: string) => owner().shifts.open({ shiftId: v7(), registerId, openingFloatMinor: 1000 });
const enrol = (registerId: string) => owner().tills.enrol({ registerId, tillName: "Tablet" });

/** Which of two that began at once succeeded; the one that did not was refused, and by nothing but the other. */
async function winner(first: Promise<unknown>, second: Promise<unknown>, refusals: readonly string[]): Promise<number> {
  const answers = await Promise.allSettled([first, second]);
  const lost = answers.flatMap((answer) => (answer.status === "rejected" ? [String(answer.reason.message)] : []));
  expect(lost).toHaveLength(1);
  expect(refusals).toContain(lost[0]);
  return answers.findIndex((answer) => answer.status === "fulfilled");
}

describe("closing", () => {
  it("a register and opening a shift at it never both succeed", async () => {
    for (const _round of ROUNDS) {
      const { registerId } = await place();
      const refusals = ["register.in_use", "register.inactive"];
      await winner(openShift(registerId), owner().registers.deactivate({ registerId }), refusals);
    }
  });

  it("a store and opening a shift in it never both succeed", async () => {
    for (const _round of ROUNDS) {
      const { storeId, registerId } = await place();
      await winner(openShift(registerId), owner().stores.deactivate({ storeId }), ["store.in_use", "store.inactive"]);
    }
  });

  it("a register and enrolling a till to it never both succeed", async () => {
    for (const _round of ROUNDS) {
      const { registerId } = await place();
      const refusals = ["register.in_use", "register.inactive"];
      await winner(enrol(registerId), owner().registers.deactivate({ registerId }), refusals);
    }
  });
});
