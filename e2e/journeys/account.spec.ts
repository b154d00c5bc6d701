import { v7 } from "uuid";
import { apiClient } from "../fixtures/api-client.ts";
import { findingsOf } from "../fixtures/office.ts";
import { expect, test } from "../fixtures/test.ts";

const TEMPORARY = "wren-otter-93-lamp";
const OWN = "violet kettle sings low";

test("somebody new replaces their temporary password first, then looks after their name, PIN and sessions", async ({
  browser,
  signedIn,
  shop,
  page,
  baseURL,
}) => {
  const userId = v7();
  const email = `${userId}@demo.galla.example`;
  const office = await browser.newContext({ baseURL: baseURL ?? "", storageState: await signedIn("OWNER") });
  const person = { userId, fullName: "Nila Rao", email, password: TEMPORARY, role: "STAFF", storeIds: [shop.store.id] };
  await apiClient(office.request).tell("users.create", person);
  await office.close();

  await page.goto("/account");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(TEMPORARY);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Choose your password" })).toBeVisible();
  await expect(page.getByLabel("Temporary password")).toBeFocused();
  await page.getByRole("button", { name: "Sign in as somebody else" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto("/account");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(TEMPORARY);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Choose your password" })).toBeVisible();
  expect(await findingsOf(page), "the first password").toEqual([]);
  await page.getByLabel("Temporary password").fill("not the right one");
  await page.getByLabel("New password").fill(OWN);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByLabel("Temporary password")).toHaveAccessibleDescription("The current password is not right.");
  await page.getByLabel("Temporary password").fill(TEMPORARY);
  await page.getByLabel("New password").fill("password1234");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByLabel("New password")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("New password")).toBeFocused();
  await page.getByLabel("New password").fill(OWN);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByRole("heading", { name: "My account" })).toBeVisible();

  await page.getByLabel("Name", { exact: true }).fill("Nila Menon");
  await page.getByRole("button", { name: "Save name" }).click();
  await expect(page.getByRole("button", { name: "Nila Menon" })).toBeVisible();

  const pin = page.getByRole("region", { name: "PIN" });
  await pin.getByLabel("PIN", { exact: true }).fill("1234");
  await pin.getByLabel("Your password").fill(OWN);
  await pin.getByRole("button", { name: "Set PIN" }).click();
  await expect(pin.getByLabel("PIN", { exact: true })).toHaveAccessibleDescription(/too easy to guess/);
  await pin.getByLabel("PIN", { exact: true }).fill("5926");
  await pin.getByRole("button", { name: "Set PIN" }).click();
  await expect(pin.getByRole("button", { name: "Change PIN" })).toBeVisible();

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? "", userAgent: "Mozilla/5.0 (iPad) Safari/604.1" });
  const client = apiClient(elsewhere.request);
  await client.tell("session.signIn", { email, password: OWN });
  await page.reload();
  const sessions = page.getByRole("region", { name: "Where you are signed in" }).getByRole("listitem");
  await expect(sessions).toHaveCount(2);
  await expect(sessions.filter({ hasText: "This browser" }).getByRole("button")).toHaveCount(0);
  expect(await findingsOf(page), "my account").toEqual([]);
  await sessions.filter({ hasText: "Safari on iPad" }).getByRole("button", { name: "End" }).click();
  await expect(sessions).toHaveCount(1);
  await expect(client.ask("session.me")).rejects.toThrow("auth.required");
  await elsewhere.close();
});
