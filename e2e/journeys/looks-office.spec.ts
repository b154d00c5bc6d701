import { storeListOutput, userListOutput } from "@galla/validators";
import type { Locator, Page } from "@playwright/test";
import { apiClient } from "../fixtures/api-client.ts";
import { expectFit, SCHEMES, WIDTHS } from "../fixtures/looks.ts";
import { personOf } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

/** The pages a shop is run with. A trailing slash stands for the first person or store. */
const PAGES = [
  "/people",
  "/people/new",
  "/people/",
  "/stores",
  "/stores/new",
  "/stores/",
  "/settings",
  "/audit",
  "/account",
];

/** What covers them when it is asked for. */
const OPENED = [
  { path: "/stores", button: /^Add a register to/, shows: "dialog" },
  { path: "/stores", button: /^More for/, shows: "menu" },
  { path: "/settings", button: /^Tax class$/, shows: "dialog" },
  { path: "/audit", button: /^Person$/, shows: "menu" },
] as const;

async function addressOf(page: Page, path: string): Promise<string> {
  const owner = apiClient(page.request);
  if (path === "/people/") {
    const { fullName } = personOf("MANAGER");
    const { rows } = userListOutput.parse(await owner.ask("users.list", { search: fullName }));
    return `${path}${rows[0]?.id ?? ""}`;
  }
  if (path !== "/stores/") return path;
  return `${path}${storeListOutput.parse(await owner.ask("stores.list"))[0]?.id ?? ""}`;
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(await addressOf(page, path));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

/** The page as it is, at every width and in both themes: it is opened once, which is most of the time it takes. */
async function expectFitEverywhere(page: Page, state: string, cover?: Locator): Promise<void> {
  for (const size of WIDTHS) {
    await page.setViewportSize(size);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await expectFit(page, `${state} at ${size.width} ${colorScheme}`);
    }
    if (cover !== undefined)
      await expect(cover, `${state} within the screen at ${size.width}`).toBeInViewport({ ratio: 1 });
  }
}

for (const path of PAGES) {
  test(`axe finds nothing and nothing is too wide on ${path} at any width in either theme`, async ({ browserOf }) => {
    test.slow();
    const page = await (await browserOf("OWNER")).newPage();
    await open(page, path);
    await expectFitEverywhere(page, path);
  });
}

for (const { path, button, shows } of OPENED) {
  const name = `the ${shows} of ${button.source.replaceAll(/[^\w ]/g, "")} on ${path}`;
  test(`axe finds nothing on ${name} at any width in either theme, and all of it is in sight`, async ({
    browserOf,
  }) => {
    test.slow();
    const page = await (await browserOf("OWNER")).newPage();
    await open(page, path);
    await page.getByRole("button", { name: button }).first().click();
    const cover = page.getByRole(shows);
    await expect(cover).toBeVisible();
    await expectFitEverywhere(page, name, cover);
  });
}

test("an amount in a list of facts is never torn in two, however little room there is", async ({ browserOf }) => {
  const page = await (await browserOf("MANAGER", { viewport: { width: 360, height: 740 } })).newPage();
  await open(page, "/settings");
  const limit = page.getByRole("region", { name: "Business" }).getByRole("definition").last();
  await expect(limit).toHaveText(/^₹[\d,.]+$/);
  const { height } = (await limit.boundingBox()) ?? { height: 0 };
  expect(height).toBeLessThan(30);
});
