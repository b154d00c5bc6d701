import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, productOf } from "../../testing/product-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const manager = () => shop.caller("MANAGER");

describe("categories", () => {
  it("are listed in the shop's own order with the number of products in each that are not archived", async () => {
    const spices = await manager().categories.create({ name: "Spices", sortOrder: 2 });
    const dairy = await manager().categories.create({ name: "Dairy", sortOrder: 1 });
    await manager().products.create(productOf(shop, { categoryId: spices.id }));
    const gone = await manager().products.create(productOf(shop, { categoryId: spices.id }));
    await manager().products.archive({ id: gone.id, version: gone.version });
    expect(await shop.caller("STAFF").categories.list()).toEqual([
      { id: dairy.id, name: "Dairy", sortOrder: 1, version: 1, productCount: 0 },
      { id: spices.id, name: "Spices", sortOrder: 2, version: 1, productCount: 1 },
    ]);
  });

  it("bear a name once, whatever its case, accents and spacing, also when two people send it at once", async () => {
    await manager().categories.create({ name: "Café  Corner" });
    expect(await codeOf(manager().categories.create({ name: "cafe corner" }))).toBe("category.name_taken");
    const names = Array.from({ length: 6 }, () => ({ name: "Pickles" }));
    const answers = await Promise.allSettled(names.map((input) => manager().categories.create(input)));
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    const refusals = await Promise.all(names.map((input) => codeOf(manager().categories.create(input))));
    expect(new Set(refusals)).toEqual(new Set(["category.name_taken"]));
  });

  it("change only in the version their editor saw, and of two at once exactly one wins", async () => {
    const { id } = await manager().categories.create({ name: "Tee" });
    const rename = (name: string) => manager().categories.update({ id, name, version: 1, sortOrder: 5 });
    const answers = await Promise.allSettled([rename("Tea"), rename("Teas"), rename("All tea")]);
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    expect(await codeOf(rename("Chai"))).toBe("version.conflict");
    const stored = (await manager().categories.list()).find((category) => category.id === id);
    expect(stored).toMatchObject({ version: 2, sortOrder: 5 });
  });

  it("cannot be archived while products are in them; the name is free afterwards", async () => {
    const { id } = await manager().categories.create({ name: "Toys" });
    const product = await manager().products.create(productOf(shop, { categoryId: id }));
    expect(await codeOf(manager().categories.archive({ id, version: 1 }))).toBe("category.in_use");
    await manager().products.archive({ id: product.id, version: product.version });
    expect(await manager().categories.archive({ id, version: 1 })).toEqual({ id });
    expect(await codeOf(manager().categories.archive({ id, version: 2 }))).toBe("resource.not_found");
    expect(await codeOf(manager().products.create(productOf(shop, { categoryId: id })))).toBe("resource.not_found");
    expect((await manager().categories.create({ name: "Toys" })).id).not.toBe(id);
  });

  it("never lose a product to an archiving at the same moment", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await manager().categories.create({ name: `Race ${round}` });
      const [archived, created] = await Promise.allSettled([
        manager().categories.archive({ id, version: 1 }),
        manager().products.create(productOf(shop, { categoryId: id })),
      ]);
      expect([archived.status, created.status].toSorted()).toEqual(["fulfilled", "rejected"]);
    }
  });

  it("of another merchant answer exactly as unknown ids do", async () => {
    const stranger = await shop.stranger();
    const theirs = await stranger.caller("OWNER").categories.create({ name: "Theirs" });
    const unknown = { ...theirs, id: theirs.id.replace(/^.{8}/, "00000001") };
    for (const { id } of [theirs, unknown]) {
      expect(await codeOf(manager().categories.update({ id, version: 1, name: "Mine", sortOrder: 0 }))).toBe(
        "resource.not_found",
      );
      expect(await codeOf(manager().categories.archive({ id, version: 1 }))).toBe("resource.not_found");
    }
    expect(await stranger.caller("OWNER").categories.list()).toEqual([theirs]);
  });
});

describe("tax classes", () => {
  it("are the merchant's own, the default first", async () => {
    expect(await shop.caller("CASHIER").taxClasses.list()).toEqual([
      { id: shop.taxClassId, name: "Standard", ratePpm: shop.taxPpm, isDefault: true },
    ]);
  });
});
