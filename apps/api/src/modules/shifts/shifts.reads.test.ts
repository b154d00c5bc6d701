import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

describe("the open shift of a register", () => {
  it("comes without its figures where only the shift is asked for, and is the same otherwise", async () => {
    const manager = shop.caller("MANAGER");
    const whole = await manager.shifts.current({ registerId: shop.registerId });
    expect(whole?.figures).not.toBeNull();
    const alone = await manager.shifts.current({ registerId: shop.registerId, withFigures: false });
    expect(alone).toEqual({ ...whole, figures: null });
  });
});
