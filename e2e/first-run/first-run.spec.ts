import { expect, test, type Page } from "@playwright/test";
import { tillOn } from "../fixtures/till.ts";

const OWNER = { name: "Asha Rao", email: "asha@corner.example", password: "monsoon kettle bicycle", pin: "480913" };
const CASHIER = { name: "Binu Thomas", pin: "7294" };

/** One browser from the empty database to the first Z report, as an owner and a cashier would do it. */
test("an owner opens a shop from nothing, hires a cashier, and the cashier's first shift ends in a Z report", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await setUp(page);
  await openSecondStore(page);
  await hireCashier(page);
  await setOwnPin(page);
  await addProduct(page);
  await enrol(page);
  await switchTo(page, CASHIER);
  await openShift(page);
  await sellWithApproval(page);
  await closeShort(page);
});

async function setUp(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page).toHaveURL(/\/setup/);
  await page.getByLabel("Name of your shop").fill("Corner Stores");
  await page.getByLabel("Currency").selectOption("INR");
  await page.getByLabel("Figures and dates as in").selectOption("en-IN");
  await page.getByLabel("Usual tax").fill("GST 5 %");
  await page.getByLabel("Rate in %").fill("5");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Name of the store").fill("High Street");
  await page.getByLabel("First register").fill("Counter");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Your name").fill(OWNER.name);
  await page.getByLabel("E-mail").fill(OWNER.email);
  await page.getByLabel("Password", { exact: true }).fill(OWNER.password);
  await page.getByLabel("Set-up code").fill("not the code");
  await page.getByRole("button", { name: "Open the shop" }).click();
  await expect(page.getByText("The set-up code is not right.")).toBeVisible();
  await page.getByLabel("Set-up code").fill(process.env["SETUP_CODE"] ?? "");
  await page.getByRole("button", { name: "Open the shop" }).click();
  await expect(page.getByRole("heading", { name: "Corner Stores is open" })).toBeVisible();
}

async function openSecondStore(page: Page): Promise<void> {
  await page.goto("/stores");
  await page.getByRole("link", { name: "New store" }).click();
  await page.getByLabel("Name", { exact: true }).fill("River Road");
  await page.getByRole("button", { name: "Open store" }).click();
  await expect(page.getByRole("heading", { name: "River Road" })).toBeVisible();
}

async function hireCashier(page: Page): Promise<void> {
  await page.goto("/people/new");
  await page.getByLabel("Full name").fill(CASHIER.name);
  await page.getByRole("checkbox", { name: "High Street" }).check();
  const pin = page.getByRole("textbox", { name: "PIN (optional)" });
  await pin.fill("1234");
  await page.getByRole("button", { name: "Create person" }).click();
  await expect(page.getByText("This PIN is too easy to guess.")).toBeVisible();
  await pin.fill(CASHIER.pin);
  await page.getByRole("button", { name: "Create person" }).click();
  await expect(page.getByRole("heading", { name: `${CASHIER.name} can start` })).toBeVisible();
}

async function setOwnPin(page: Page): Promise<void> {
  await page.goto("/account");
  const pin = page.getByRole("region", { name: "PIN", exact: true });
  await pin.getByLabel("PIN", { exact: true }).fill(OWNER.pin);
  await pin.getByLabel("Your password", { exact: true }).fill(OWNER.password);
  await pin.getByRole("button", { name: "Set PIN" }).click();
  await expect(pin.getByRole("button", { name: "Change PIN" })).toBeVisible();
}

async function addProduct(page: Page): Promise<void> {
  await page.goto("/products/new");
  await page.getByLabel("Name", { exact: true }).fill("Tea 250 g");
  await page.getByLabel("SKU").fill("TEA");
  await page.getByLabel("Selling price").fill("200");
  await page.getByLabel("In stock now at High Street").fill("10");
  await page.getByRole("button", { name: "Create product" }).click();
  await expect(page.getByRole("heading", { name: "Tea 250 g" })).toBeVisible();
}

async function enrol(page: Page): Promise<void> {
  await page.goto("/sell");
  await page.getByRole("region", { name: "High Street" }).getByRole("button", { name: "Counter" }).click();
  await expect(page.getByRole("heading", { name: /^Open a shift/ })).toBeVisible();
}

async function switchTo(page: Page, person: { name: string; pin: string }): Promise<void> {
  await page.getByRole("button", { name: OWNER.name }).click();
  await page.getByRole("menuitem", { name: "Switch person or lock" }).click();
  await page.getByRole("list", { name: "People" }).getByRole("button", { name: person.name }).click();
  await page.getByLabel(`PIN of ${person.name}`).pressSequentially(person.pin);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: person.name })).toBeVisible();
}

async function openShift(page: Page): Promise<void> {
  await page.getByLabel("Cash in the drawer").fill("500");
  await page.getByRole("button", { name: "Open the shift" }).click();
  await expect(page.getByRole("searchbox", { name: "Search or scan" })).toBeVisible();
}

async function sellWithApproval(page: Page): Promise<void> {
  await expect(page.getByRole("group", { name: "Products" }).getByRole("button").first()).toBeVisible();
  await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "false");
  const till = tillOn(page);
  await till.search.fill("tea");
  await page.keyboard.press("Enter");
  await till.totals("₹200.00");
  await page.keyboard.press("F4");
  await page.getByRole("tab", { name: "Percent" }).click();
  await page.getByLabel("Percent off").fill("20");
  await page.keyboard.press("Enter");
  await page.keyboard.press("F9");
  const dialog = page.getByRole("dialog", { name: "A manager must approve" });
  await dialog.getByRole("textbox", { name: "Reason" }).fill("Torn packet");
  await dialog.getByRole("button", { name: "Go on to the PIN" }).click();
  await dialog.getByLabel(`PIN of ${OWNER.name}`).pressSequentially(OWNER.pin);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "To pay" })).toBeVisible();
  await page.keyboard.press("F10");
  expect(await till.done()).toBe(`BILL-${new Date().getFullYear()}-000001`);
}

async function closeShort(page: Page): Promise<void> {
  await page.goto("/shift");
  await page.getByRole("button", { name: "Close shift", exact: true }).click();
  await page.getByLabel("How many ₹500", { exact: true }).fill("1");
  await page.getByLabel("How many ₹100", { exact: true }).fill("1");
  await page.getByRole("button", { name: "Close the shift" }).click();
  await expect(page.getByText("The drawer is ₹60.00 short.")).toBeVisible();
  await page.getByRole("textbox", { name: "Why it is short" }).fill("Wrong change given");
  await page.getByRole("button", { name: "Close the shift" }).click();
  await expect(page.getByText("Shift closed as Z 1")).toBeVisible();
  await expect(page.getByTestId("difference")).toHaveText("₹60.00");
  await expect(page.getByRole("region", { name: "Z report" })).toContainText("660.00");
}
