import { expect, test } from "../fixtures/test.ts";

const POINTS_PER_MM = 72 / 25.4;

for (const widthMm of [80, 58]) {
  test(`a receipt prints on one page as wide as a roll of ${widthMm} mm and as long as itself`, async ({
    tillOf,
    shop,
  }) => {
    const goods = await shop.make({
      name: "A rather long name that needs more than one line of a narrow roll",
      priceMinor: 12_345,
    });
    const { page, ...till } = await tillOf("CASHIER");
    await page.evaluate(() => Object.assign(window, { print: () => document.body.setAttribute("data-printed", "") }));
    await till.scan(goods.barcode, goods.barcode);
    await till.totals("₹246.90");
    await till.pay();
    await page.keyboard.press("F10");
    await till.done();
    await page.getByRole("button", { name: `${widthMm} mm` }).click();
    await page.getByRole("button", { name: /^Print/ }).click();
    await expect(page.locator("body")).toHaveAttribute("data-printed", "");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Count \d+/g)).toEqual(["/Count 1"]);
    const [, width = "0", length = "0"] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect(Number(width) / POINTS_PER_MM).toBeCloseTo(widthMm, 0);
    const receipt = await page.locator("[data-print-root]").boundingBox();
    const receiptMm = ((receipt?.height ?? 0) * 25.4) / 96;
    expect(Number(length) / POINTS_PER_MM - receiptMm).toBeGreaterThanOrEqual(0);
    expect(Number(length) / POINTS_PER_MM - receiptMm).toBeLessThan(8);
  });
}
