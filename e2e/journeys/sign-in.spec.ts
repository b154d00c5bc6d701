import { personOf } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

test("a cashier signs in, names the register once, and stands at the till", async ({ page }) => {
  const { email, password } = personOf("CASHIER");
  await page.goto("/");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page
    .getByRole("button", { name: /^Till 1/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/sell$/);
  await expect(page.getByRole("searchbox", { name: "Search or scan" })).toBeFocused();
  await page.reload();
  await expect(page.getByRole("searchbox", { name: "Search or scan" })).toBeVisible();
});

test("a wrong password is refused in words and what was typed stays", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("nobody@demo.galla.example");
  await page.getByLabel("Password").fill("not this");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("This e-mail and password do not belong together.")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue("nobody@demo.galla.example");
});

test("whoever is signed out is led to the sign-in page and back to where they wanted to go", async ({ page }) => {
  const { email, password } = personOf("MANAGER");
  await page.goto("/products");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fproducts$/);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/products/);
});

test("no page loads anything from elsewhere, and each has its security headers", async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(baseURL ?? "").origin) foreign.push(request.url());
  });
  const response = await page.goto("/sign-in");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  const policy = (await response?.headerValue("content-security-policy")) ?? "";
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(await response?.headerValue("x-content-type-options")).toBe("nosniff");
  expect(foreign).toEqual([]);
});
