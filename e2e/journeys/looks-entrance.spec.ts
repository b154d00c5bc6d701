import { apiClient } from "../fixtures/api-client.ts";
import { expectFit, look, SCHEMES, WIDTHS } from "../fixtures/looks.ts";
import { hireCashier, lockedTill, typePin } from "../fixtures/locked-till.ts";
import { personOf } from "../fixtures/people.ts";
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
      await expect(stranger.getByRole("heading", { name: "This is the demo shop" })).toBeVisible();
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

    test(`axe finds nothing and nothing is too wide on the lock screen at ${name}`, async ({
      browser,
      signedIn,
      enrolled,
      shop,
      baseURL,
    }) => {
      const office = await browser.newContext({ baseURL: baseURL ?? "", storageState: await signedIn("OWNER") });
      const cashier = await hireCashier(apiClient(office.request), shop);
      await office.close();
      const page = await lockedTill(browser, enrolled, { ...look(size, scheme), baseURL: baseURL ?? "" });
      await expectFit(page, `lock, ${name}`);
      await typePin(page, { ...cashier, pin: "9999" });
      await expect(page.getByText("This PIN is not right. 4 tries are left.")).toBeVisible();
      await expectFit(page, `wrong PIN, ${name}`);
      await page.context().close();
    });
  }
}
