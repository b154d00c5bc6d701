import { apiClient } from "../fixtures/api-client.ts";
import { comeIn, expectLocked, hireCashier, lockedTill, typePin, type Hired } from "../fixtures/locked-till.ts";
import { personOf } from "../fixtures/people.ts";
import { expect, test as base } from "../fixtures/test.ts";
import { tillOn, type Till } from "../fixtures/till.ts";

type Fixtures = { owner: ReturnType<typeof apiClient>; cashier: Hired; locked: Till };

const test = base.extend<Fixtures>({
  owner: async ({ browser, signedIn, baseURL }, use) => {
    const context = await browser.newContext({ baseURL: baseURL ?? "", storageState: await signedIn("OWNER") });
    await use(apiClient(context.request));
    await context.close();
  },
  cashier: async ({ owner, shop }, use) => use(await hireCashier(owner, shop)),
  locked: async ({ browser, enrolled, baseURL }, use) => {
    const page = await lockedTill(browser, enrolled, { baseURL: baseURL ?? "" });
    await use(tillOn(page));
    await page.context().close();
  },
});

const manager = { fullName: personOf("MANAGER").fullName, pin: personOf("MANAGER").pin ?? "" };

test("whoever comes next goes on with the same cart", async ({ shop, cashier, locked: till }) => {
  const { page } = till;
  const tea = await shop.make({ name: "Tea", priceMinor: 12_000 });
  await comeIn(page, cashier);
  await till.scan(tea.barcode, tea.barcode);
  await till.totals("₹240.00");
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await expectLocked(page);
  await comeIn(page, manager);
  await expect(till.search).toBeFocused();
  await till.totals("₹240.00");
  await expect(till.line(tea.name)).toBeVisible();
});

test("a cashier who is let go with a sale on the screen loses the till at the next call, and the manager sells the same cart", async ({
  shop,
  owner,
  cashier,
  locked: till,
}) => {
  const { page } = till;
  const ghee = await shop.make({ name: "Ghee", priceMinor: 55_000 });
  await comeIn(page, cashier);
  await till.scan(ghee.barcode, ghee.barcode);
  await till.totals("₹1,100.00");
  await owner.tell("users.deactivate", { userId: cashier.id });
  await till.pay();
  await page.keyboard.press("F10");
  await expectLocked(page);
  await expect(page.getByRole("button", { name: cashier.fullName })).toHaveCount(0);
  expect(await shop.salesOf(ghee.name)).toHaveLength(0);
  await comeIn(page, manager);
  await expect(till.line(ghee.name)).toBeVisible();
  await till.totals("₹1,100.00");
  await till.pay();
  await page.keyboard.press("F10");
  const billNumber = await till.done();
  expect(await shop.salesOf(ghee.name)).toMatchObject([{ billNumber, totalMinor: 110_000 }]);
});

test("a wrong PIN says how many tries are left, and the fifth how long to wait", async ({ cashier, locked }) => {
  const { page } = locked;
  await typePin(page, { ...cashier, pin: "9999" });
  await expect(page.getByText("This PIN is not right. 4 tries are left.")).toBeVisible();
  for (const words of ["3 tries are left.", "2 tries are left.", "1 try is left."]) {
    await page.keyboard.type("9999");
    await page.keyboard.press("Enter");
    await expect(page.getByText(`This PIN is not right. ${words}`)).toBeVisible();
  }
  await page.keyboard.type("9999");
  await page.keyboard.press("Enter");
  // Whole, for the words before it begin alike.
  await expect(page.getByText("This PIN is not right.", { exact: true })).toBeVisible();
  await page.keyboard.type(cashier.pin);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Too many wrong PINs\. Wait \d+ s\.$/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Unlock" })).toBeDisabled();
  await page.keyboard.press("Escape");
  await comeIn(page, manager);
});

test("arrows and digits choose a person, and the touch pad takes the PIN", async ({ locked }) => {
  const { page } = locked;
  const people = page.getByRole("list", { name: "People" }).getByRole("button");
  await expect(people.first()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(people.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(people.first()).toBeFocused();
  const second = await people.nth(1).innerText();
  await page.keyboard.press("2");
  await expect(page.getByLabel(/^PIN of/)).toBeFocused();
  expect(second).toContain(await page.getByRole("dialog").getByRole("heading", { level: 1 }).innerText());
  await page.keyboard.press("Escape");
  await people.filter({ hasText: manager.fullName }).press("Enter");
  const pad = page.getByRole("group", { name: "Number pad" });
  for (const digit of manager.pin) await pad.getByRole("button", { name: digit, exact: true }).click();
  await pad.getByRole("button", { name: "Unlock" }).click();
  await expect(page.getByRole("button", { name: manager.fullName })).toBeVisible();
});

test("a reload does not get around the lock, and nothing typed or scanned under it reaches the cart", async ({
  shop,
  cashier,
  locked: till,
}) => {
  const { page } = till;
  const salt = await shop.make({ name: "Salt", priceMinor: 2500 });
  await comeIn(page, cashier);
  await till.scan(salt.barcode);
  await till.totals("₹25.00");
  await page.getByRole("button", { name: cashier.fullName }).click();
  await page.getByRole("menuitem", { name: "Switch person or lock" }).click();
  await expectLocked(page);
  await till.scan(salt.barcode);
  await page.reload();
  await expectLocked(page);
  await page.goto("/products");
  await expectLocked(page);
  await page.goto("/sell");
  await comeIn(page, cashier);
  await till.totals("₹25.00");
});

test("a till that nobody touches locks itself", async ({ shop, cashier, locked: till }) => {
  const { page } = till;
  const rice = await shop.make({ name: "Rice", priceMinor: 9000 });
  await page.clock.install();
  await page.reload();
  await comeIn(page, cashier);
  await till.scan(rice.barcode);
  await page.clock.fastForward((shop.store.autoLockMinutes - 1) * 60_000);
  await till.totals("₹90.00");
  await page.clock.fastForward(61_000);
  await expectLocked(page);
});

test("a register cannot be left while a sale has not reached the server", async ({ shop, cashier, locked: till }) => {
  const { page } = till;
  const soap = await shop.make({ name: "Soap", priceMinor: 4000 });
  await comeIn(page, cashier);
  await page.route("**/trpc/sales.checkout*", (route) => route.abort("connectionrefused"));
  await till.scan(soap.barcode);
  await till.pay();
  await page.keyboard.press("F10");
  await expect(page.getByText("Not saved yet.")).toBeVisible();
  await page.getByRole("button", { name: cashier.fullName }).click();
  await page.getByRole("menuitem", { name: "Leave this register" }).click();
  await expect(page.getByRole("dialog").getByText(/^One sale has not reached the server yet/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Leave Till/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Stay" }).click();
  await page.unroute("**/trpc/sales.checkout*");
  await till.done();
  expect(await shop.salesOf(soap.name)).toHaveLength(1);
});
