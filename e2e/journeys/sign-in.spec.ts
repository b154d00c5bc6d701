import { DEMO_SIGN_INS } from "@galla/api/seed";
import { personOf } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

for (const { fullName, email, password, pin } of DEMO_SIGN_INS) {
  test(`the demo shop says what ${fullName} types, and one tap comes in as them`, async ({ page }) => {
    await page.goto("/");
    const choice = page.getByRole("region", { name: "This is the demo shop" }).getByRole("button", { name: fullName });
    await expect(choice).toContainText(email);
    await expect(choice).toContainText(password);
    if (pin !== null) await expect(choice).toContainText(`PIN ${pin}`);
    await choice.click();
    await expect(page).toHaveURL(/\/(sell|products)/);
    await expect(page.getByRole("button", { name: fullName })).toBeVisible();
  });
}

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
