import { expectFit, look, SCHEMES, WIDTHS } from "../fixtures/looks.ts";
import { scan } from "../fixtures/scanner.ts";
import { expect, test } from "../fixtures/test.ts";

for (const scheme of SCHEMES) {
  for (const size of WIDTHS) {
    const name = `${size.width} ${scheme}`;
    test(`axe finds nothing and nothing is too wide on the way of goods at ${name}`, async ({ browserOf, shop }) => {
      test.slow();
      const soap = await shop.make({ name: "Soap with a name that needs more than one line", priceMinor: 4000 });
      const page = await (await browserOf("OWNER", look(size, scheme))).newPage();
      await page.goto("/transfers/new");
      await page.getByRole("button", { name: "Send", exact: true }).click();
      await expect(page.getByText("Add at least one product.")).toBeVisible();
      await expectFit(page, `nothing to send, ${name}`);
      await page.getByRole("combobox", { name: "To" }).click();
      await page.getByRole("option").filter({ hasNotText: "Choose" }).first().click();
      await page.getByLabel("Add a product").fill("no such thing");
      await expect(page.getByText("Nothing fits this.")).toBeVisible();
      await page.getByLabel("Add a product").fill(soap.name);
      await expect(page.getByRole("option", { name: soap.name })).toBeVisible();
      await expectFit(page, `found, ${name}`);
      await page.getByLabel("Add a product").fill("");
      await scan(page, [soap.barcode]);
      await page.getByRole("button", { name: "Send 1 product" }).click();
      await expect(page.getByRole("heading", { name: /^Transfer no\. \d+$/ })).toBeVisible();
      await expectFit(page, `in transit, ${name}`);
      await page.getByRole("button", { name: "Receive" }).click();
      await page.getByLabel(`How much of ${soap.name} arrived, in pcs`).fill("0");
      await page.getByRole("button", { name: /^Put into stock/ }).click();
      await expect(page.getByText("Say why it is not what was sent.")).toBeVisible();
      await expectFit(page, `receiving, ${name}`);
      await page.getByLabel("Why 1 missing").fill("Broken on the way");
      await page.getByRole("button", { name: /^Put into stock/ }).click();
      await expect(page.getByText("Received with differences").first()).toBeVisible();
      await expectFit(page, `received, ${name}`);
      await page.goto("/transfers");
      await expect(page.getByText("Received with differences").filter({ visible: true }).first()).toBeVisible();
      await expectFit(page, `list of transfers, ${name}`);
    });
  }
}
