import { personOf } from "../fixtures/people.ts";
import { expectFit, look, SCHEMES, WIDTHS } from "../fixtures/looks.ts";
import { expect, test } from "../fixtures/test.ts";

for (const scheme of SCHEMES) {
  for (const size of WIDTHS) {
    const name = `${size.width} ${scheme}`;
    test(`axe finds nothing and nothing is too wide at the entrance at ${name}`, async ({
      browser,
      signedIn,
      baseURL,
    }) => {
      const outside = await browser.newContext({ ...look(size, scheme), baseURL: baseURL ?? "" });
      const stranger = await outside.newPage();
      await stranger.goto("/sign-in");
      await expect(stranger.getByRole("heading", { name: "Sign in" })).toBeVisible();
      await expectFit(stranger, `sign in, ${name}`);
      await outside.close();
      const cashier = await browser.newContext({
        ...look(size, scheme),
        baseURL: baseURL ?? "",
        storageState: await signedIn("CASHIER"),
      });
      const page = await cashier.newPage();
      await page.goto("/sell");
      await expect(page.getByRole("heading", { name: "Which register is this?" })).toBeVisible();
      await expectFit(page, `register, ${name}`);
      await page.getByRole("button", { name: personOf("CASHIER").fullName }).click();
      await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeVisible();
      await expectFit(page, `menu, ${name}`);
      await cashier.close();
    });
  }
}
