import { storeListOutput } from "@galla/validators";
import { apiClient } from "../fixtures/api-client.ts";
import { findingsOf } from "../fixtures/office.ts";
import { expect, test } from "../fixtures/test.ts";

const newName = (first: string) => `${first} ${Date.now().toString(36)}`;

// One dot, see-through: a whole PNG.
const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("an owner opens a store with its register, prints its own receipt there, and closes it again", async ({
  browserOf,
}) => {
  const page = await (await browserOf("OWNER")).newPage();
  const name = newName("Lake View");
  await page.goto("/stores/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Bill prefix").fill("lv");
  await expect(page.getByText(/numbered like LV-\d{4}-000123/)).toBeVisible();
  await page.getByLabel("Below the sale").fill("Come again soon");
  await expect(page.getByRole("figure").getByText("Come again soon")).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Open store" }).click();
  await expect(page.getByRole("list", { name: `Registers of ${name}` })).toContainText(/LV-\d{4}-000123/);

  await page.getByRole("button", { name: `Add a register to ${name}` }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Counter");
  await page.getByRole("dialog").getByRole("button", { name: "Create register" }).click();
  await expect(page.getByRole("list", { name: `Registers of ${name}` })).toContainText(/LV-\d{4}-02-000123/);

  await page.getByRole("link", { name: `Edit ${name}` }).click();
  await page
    .getByLabel("Picture for the receipt")
    .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: DOT });
  await expect(page.getByRole("img", { name: `Logo of ${name}` })).toBeVisible();
  await page.getByRole("button", { name: "Close store" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Close store" }).click();
  await expect(page.getByRole("button", { name: "Open again" })).toBeVisible();
});

test("a register is taken back from its till, after saying which till it is", async ({
  browserOf,
  browser,
  shop,
  baseURL,
  signedIn,
}) => {
  const elsewhere = await browser.newContext({ baseURL: baseURL ?? "", storageState: await signedIn("OWNER") });
  const api = apiClient(elsewhere.request);
  const store = storeListOutput.parse(await api.ask("stores.list")).find(({ id }) => id === shop.store.id);
  const register = store?.registers.find(({ id, till }) => id !== shop.registerId && till === null);
  if (register === undefined) throw new Error("The demo shop has no free second register");
  await api.tell("tills.enrol", { registerId: register.id, tillName: "Old tablet" });

  const page = await (await browserOf("MANAGER")).newPage();
  await page.goto("/stores");
  const row = page.getByRole("listitem").filter({ hasText: "Old tablet" });
  await expect(row).toContainText(register.name);
  await row.getByRole("button", { name: `More for ${register.name}` }).click();
  await page.getByRole("menuitem", { name: "Take back from the till" }).click();
  await expect(page.getByRole("alertdialog")).toContainText("Old tablet was last seen");
  await page.getByRole("alertdialog").getByRole("button", { name: "Take it back" }).click();
  await expect(row).toHaveCount(0);
  await elsewhere.close();
});

test("the owner changes the limits, a manager reads them, and the currency stays once there are sales", async ({
  browserOf,
}) => {
  const owner = await (await browserOf("OWNER")).newPage();
  await owner.goto("/settings");
  await expect(owner.getByLabel("Currency")).toBeDisabled();
  const limit = owner.getByLabel("Drawers over or short by more than");
  const former = await limit.inputValue();
  await limit.fill("12x");
  await owner.getByRole("button", { name: "Save changes" }).click();
  await expect(owner.getByText("Write an amount such as 100 or 99.50.")).toBeVisible();
  await limit.fill("150.50");
  await owner.getByRole("button", { name: "Save changes" }).click();
  await expect(owner.getByText("Saved", { exact: true })).toBeVisible();

  const manager = await (await browserOf("MANAGER")).newPage();
  await manager.goto("/settings");
  await expect(manager.getByText("₹150.50")).toBeVisible();
  await expect(manager.getByRole("button", { name: "Save changes" })).toHaveCount(0);
  await limit.fill(former);
  await owner.getByRole("button", { name: "Save changes" }).click();
  await expect(limit).toHaveValue(former);
});

test("a tax class is added, changed and archived", async ({ browserOf }) => {
  const page = await (await browserOf("OWNER")).newPage();
  const name = newName("Cess");
  await page.goto("/settings");
  await page.getByRole("button", { name: "Tax class" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill(name);
  await page.getByRole("dialog").getByLabel("Rate").fill("3.5");
  await page.getByRole("dialog").getByRole("button", { name: "Create tax class" }).click();
  const row = page.getByRole("listitem").filter({ hasText: name });
  await expect(row).toContainText("3.5 %");
  await row.getByRole("button", { name: `More for ${name}` }).click();
  await page.getByRole("menuitem", { name: "Archive" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Archive tax class" }).click();
  await expect(row).toHaveCount(0);
});
