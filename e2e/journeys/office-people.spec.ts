import type { Page } from "@playwright/test";
import { findingsOf } from "../fixtures/office.ts";
import { expect, test } from "../fixtures/test.ts";

/** A name nobody else in the shop has. */
const newName = (first: string) => `${first} ${Date.now().toString(36)}`;

async function hire(owner: Page, person: { name: string; email?: string; pin?: string }): Promise<void> {
  await owner.goto("/people/new");
  await owner.getByLabel("Full name").fill(person.name);
  if (person.email !== undefined) await owner.getByLabel("E-mail").fill(person.email);
  if (person.pin !== undefined) await owner.getByRole("textbox", { name: "PIN" }).fill(person.pin);
  await owner.getByRole("checkbox").first().check();
  await owner.getByRole("button", { name: "Create person" }).click();
  await expect(owner.getByRole("heading", { name: `${person.name} can start` })).toBeFocused();
}

test("an owner hires a cashier, who comes in with the temporary password and is out at once when let go", async ({
  browser,
  browserOf,
  baseURL,
}) => {
  const owner = await (await browserOf("OWNER")).newPage();
  const name = newName("Kavya");
  const email = `${name.replace(" ", ".").toLowerCase()}@shop.example`;
  await hire(owner, { name, email, pin: "7391" });
  const password = (await owner.getByLabel("Temporary password", { exact: true }).textContent()) ?? "";
  expect(await findingsOf(owner)).toEqual([]);

  const own = await browser.newContext({ baseURL: baseURL ?? "" });
  const kavya = await own.newPage();
  await kavya.goto("/sign-in");
  await kavya.getByLabel("E-mail").fill(email);
  await kavya.getByLabel("Password").fill(password);
  await kavya.getByRole("button", { name: "Sign in" }).click();
  await expect(kavya).not.toHaveURL(/sign-in/);

  await owner.getByRole("link", { name: `Open ${name}` }).click();
  await expect(owner.getByRole("region", { name: "Signed in" })).toContainText("Chrome on");
  await owner.getByRole("button", { name: "Deactivate" }).click();
  await expect(owner.getByRole("alertdialog")).toContainText("signed out everywhere at once");
  await owner.getByRole("alertdialog").getByRole("button", { name: "Deactivate" }).click();
  await expect(owner.getByRole("button", { name: "Reactivate" })).toBeVisible();
  await kavya.reload();
  await expect(kavya).toHaveURL(/sign-in/);
  await own.close();

  await owner.getByRole("button", { name: "Reactivate" }).click();
  await expect(owner.getByRole("button", { name: "Deactivate" })).toBeVisible();
});

test("without an e-mail a PIN is wanted, a weak one is refused at its field, and nothing typed is lost", async ({
  browserOf,
}) => {
  const owner = await (await browserOf("OWNER")).newPage();
  await owner.goto("/people/new");
  const name = newName("Dev");
  await owner.getByLabel("Full name").fill(name);
  await owner.getByRole("checkbox").first().check();
  await owner.getByRole("button", { name: "Create person" }).click();
  await expect(owner.getByText("Without an e-mail a PIN is required.")).toBeVisible();
  await expect(owner.getByRole("textbox", { name: "PIN" })).toBeFocused();
  await owner.getByRole("textbox", { name: "PIN" }).fill("1234");
  await owner.getByRole("button", { name: "Create person" }).click();
  await expect(owner.getByText("too easy to guess")).toBeVisible();
  await expect(owner.getByLabel("Full name")).toHaveValue(name);
  await owner.getByRole("textbox", { name: "PIN" }).fill("8274");
  await owner.getByRole("button", { name: "Create person" }).click();
  await expect(owner.getByRole("heading", { name: `${name} can start` })).toBeVisible();
});

test("an owner changes a role and a PIN; a manager sees colleagues but may change neither owners nor roles", async ({
  browserOf,
}) => {
  const owner = await (await browserOf("OWNER")).newPage();
  const name = newName("Leela");
  await hire(owner, { name, pin: "8052" });
  await owner.getByRole("link", { name: `Open ${name}` }).click();
  await owner.getByRole("button", { name: "Change role" }).click();
  await owner
    .getByRole("dialog")
    .getByRole("radio", { name: /^Manager/ })
    .check();
  await owner.getByRole("dialog").getByRole("button", { name: "Change role" }).click();
  // Four digits are too few for somebody who approves, so the PIN is gone.
  await expect(owner.getByText("Their PIN was too short for it")).toBeVisible();
  await owner.getByRole("button", { name: "Set a PIN" }).click();
  await owner.getByRole("dialog").getByLabel("PIN").fill("805273");
  await owner.getByRole("dialog").getByRole("button", { name: "Set PIN" }).click();
  await expect(owner.getByRole("button", { name: "New PIN" })).toBeVisible();

  const manager = await (await browserOf("MANAGER")).newPage();
  await manager.goto(`/people?q=${encodeURIComponent(name)}`);
  await manager.getByRole("row").filter({ hasText: name }).click();
  await expect(manager.getByText(`Only an owner can change ${name}.`)).toBeVisible();
  await expect(manager.getByRole("button", { name: "Change role" })).toHaveCount(0);
  await expect(manager.getByRole("button", { name: "Deactivate" })).toHaveCount(0);
  await manager.goto("/people/new");
  await expect(manager.getByText("Only an owner adds people.")).toBeVisible();
});
