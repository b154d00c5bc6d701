import type { Page } from "@playwright/test";
import { apiClient } from "../fixtures/api-client.ts";
import { personOf } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

// The other journeys stand at the first register; this one is its own.
const REGISTER = "Till 2";

const registersOf = (page: Page, storeName: string) => page.getByRole("region", { name: storeName });

async function expectTill(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: `Open a shift at ${REGISTER}` })).toBeVisible();
}

test.afterEach(async ({ browser, signedIn, shop, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? "", storageState: await signedIn("MANAGER") });
  const register = shop.store.registers.find(({ name }) => name === REGISTER);
  await apiClient(context.request).tell("tills.release", { registerId: register?.id });
  await context.close();
});

test("a browser becomes a register's till, a leader takes the register back, and leaves it from the menu", async ({
  browser,
  signedIn,
  shop,
  baseURL,
}) => {
  const open = async (role: "CASHIER" | "MANAGER") => {
    const context = await browser.newContext({ baseURL: baseURL ?? "", storageState: await signedIn(role) });
    const page = await context.newPage();
    await page.goto("/sell");
    await expect(page.getByRole("heading", { name: "Which register is this?" })).toBeVisible();
    return page;
  };
  const first = await open("CASHIER");
  await expect(first.getByLabel("Name of this till")).toHaveValue(/^Chrome on /);
  await first.getByLabel("Name of this till").fill("Old tablet");
  await registersOf(first, shop.store.name).getByRole("button", { name: REGISTER }).click();
  await expectTill(first);
  await first.reload();
  await expectTill(first);

  const second = await open("MANAGER");
  const held = registersOf(second, shop.store.name).getByRole("listitem").filter({ hasText: REGISTER });
  await expect(held).toContainText("In use by Old tablet since");
  await held.getByRole("button", { name: "Take back" }).click();
  await second.getByRole("button", { name: `Take ${REGISTER} back` }).click();
  await expectTill(second);
  await first.reload();
  await expect(first.getByRole("heading", { name: "Which register is this?" })).toBeVisible();

  await second.getByRole("button", { name: personOf("MANAGER").fullName }).click();
  await second.getByRole("menuitem", { name: "Leave this register" }).click();
  await second.getByRole("button", { name: `Leave ${REGISTER}` }).click();
  await expect(second.getByRole("heading", { name: "Which register is this?" })).toBeVisible();
  await expect(registersOf(second, shop.store.name).getByRole("button", { name: REGISTER })).toBeEnabled();
  await first.context().close();
  await second.context().close();
});

test("a cashier gets a held register back with a manager's PIN", async ({ browser, signedIn, shop, baseURL }) => {
  const register = shop.store.registers.find(({ name }) => name === REGISTER);
  const holder = await browser.newContext({ baseURL: baseURL ?? "", storageState: await signedIn("MANAGER") });
  await apiClient(holder.request).tell("tills.enrol", { registerId: register?.id, tillName: "Broken tablet" });
  await holder.close();
  const context = await browser.newContext({ baseURL: baseURL ?? "", storageState: await signedIn("CASHIER") });
  const page = await context.newPage();
  await page.goto("/sell");
  const held = registersOf(page, shop.store.name).getByRole("listitem").filter({ hasText: "Broken tablet" });
  await held.getByRole("button", { name: "Ask a manager" }).click();
  const dialog = page.getByRole("dialog", { name: "A manager must approve" });
  await expect(dialog).toContainText(`Take ${REGISTER} back from Broken tablet`);
  const { fullName, pin } = personOf("MANAGER");
  await dialog.getByRole("button", { name: fullName }).click();
  await dialog.getByRole("button", { name: "The other till is broken" }).click();
  await expect(page.getByLabel(`PIN of ${fullName}`)).toBeFocused();
  await page.keyboard.type(pin ?? "");
  await page.keyboard.press("Enter");
  await expectTill(page);
  await context.close();
});
