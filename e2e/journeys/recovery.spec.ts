import { expect, test } from "../fixtures/test.ts";

test("a cart, its discount and its customer survive a reload", async ({ tillOf, shop }) => {
  const dal = await shop.make({ name: "Dal", priceMinor: 12_000 });
  const till = await tillOf("CASHIER");
  const { page } = till;
  await till.scan(dal.barcode, dal.barcode);
  await page.keyboard.press("F4");
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await page.keyboard.press("F8");
  await page.keyboard.type("Ravi");
  await page.keyboard.press("Enter");
  await till.totals("₹228.00");
  await page.reload();
  await till.totals("₹228.00");
  await expect(till.line(dal.name)).toContainText("5 % off");
  await expect(page.getByRole("button", { name: "Ravi" })).toBeVisible();
});

test("money already taken in parts survives a reload", async ({ tillOf, shop }) => {
  const dal = await shop.make({ name: "Dal", priceMinor: 12_000 });
  const till = await tillOf("CASHIER");
  const { page } = till;
  await till.scan(dal.barcode);
  await till.pay();
  await page.keyboard.type("50");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("due")).toHaveText("₹70.00");
  await page.reload();
  await expect(page.getByTestId("due")).toHaveText("₹70.00");
  await expect(page.getByRole("list", { name: "Taken" })).toContainText("₹50.00");
});

test("an answer lost on the way is one sale and one receipt", async ({ tillOf, shop }) => {
  const jam = await shop.make({ name: "Jam", priceMinor: 16_000 });
  const till = await tillOf("CASHIER");
  const { page } = till;
  let lost = 0;
  await page.route("**/trpc/sales.checkout*", async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    // The server takes the sale; its answer never reaches the till.
    await route.fetch();
    return route.abort("connectionreset");
  });
  await till.scan(jam.barcode);
  await till.pay();
  await page.keyboard.press("F10");
  const billNumber = await till.done();
  expect(lost).toBe(1);
  expect(await shop.salesOf(jam.name)).toMatchObject([{ billNumber, totalMinor: 16_000 }]);
  expect(await shop.stockOf(jam.id)).toBe(99_000);
});

test("while no answer comes the till says that nothing is saved yet, and finishes the same sale after a reload", async ({
  tillOf,
  shop,
}) => {
  const honey = await shop.make({ name: "Honey", priceMinor: 25_000 });
  const till = await tillOf("CASHIER");
  const { page } = till;
  await page.route("**/trpc/sales.checkout*", (route) => route.abort("connectionrefused"));
  await till.scan(honey.barcode);
  await till.pay();
  await page.keyboard.press("F10");
  await expect(page.getByText("Not saved yet.")).toBeVisible();
  await expect(page.getByText(/^1 waiting/)).toBeVisible();
  await page.unroute("**/trpc/sales.checkout*");
  await page.reload();
  await till.done();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  expect(await shop.salesOf(honey.name)).toHaveLength(1);
});

test("a double tap on the payment is one sale", async ({ tillOf, shop }) => {
  const rope = await shop.make({ name: "Rope", priceMinor: 3500 });
  const till = await tillOf("CASHIER");
  const { page } = till;
  await till.scan(rope.barcode);
  await till.pay();
  await Promise.all([page.keyboard.press("F10"), page.keyboard.press("F10"), page.keyboard.press("F10")]);
  await till.done();
  expect(await shop.salesOf(rope.name)).toHaveLength(1);
  expect(await shop.stockOf(rope.id)).toBe(99_000);
});
