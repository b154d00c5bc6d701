import { storeListOutput, userListOutput } from "@galla/validators";
import type { Page } from "@playwright/test";
import { apiClient } from "../fixtures/api-client.ts";
import { expectFit, look, SCHEMES, WIDTHS } from "../fixtures/looks.ts";
import { personOf } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

/** The pages a shop is run with; those of one person and one store by their ids. */
async function officePages(page: Page): Promise<string[]> {
  const owner = apiClient(page.request);
  const { rows } = userListOutput.parse(await owner.ask("users.list", { search: personOf("MANAGER").fullName }));
  const stores = storeListOutput.parse(await owner.ask("stores.list"));
  const pages = ["/people", "/people/new", "/stores", "/stores/new", "/settings", "/audit", "/account"];
  return [
    ...pages,
    ...rows.slice(0, 1).map(({ id }) => `/people/${id}`),
    ...stores.slice(0, 1).map(({ id }) => `/stores/${id}`),
  ];
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

type Opened = { path: string; button: string | RegExp; shows: "dialog" | "alertdialog" | "menu" };

/** What covers those pages when it is asked for. */
const OPENED: readonly Opened[] = [
  { path: "/stores", button: /^Add a register to/, shows: "dialog" },
  { path: "/stores", button: /^More for/, shows: "menu" },
  { path: "/settings", button: "Tax class", shows: "dialog" },
  { path: "/audit", button: "Person", shows: "menu" },
];

async function lookAtOpened(page: Page, { path, button, shows }: Opened, name: string): Promise<void> {
  await open(page, path);
  await page.getByRole("button", { name: button }).first().click();
  await expect(page.getByRole(shows)).toBeVisible();
  await expectFit(page, `${path}, ${shows}, ${name}`);
  const edge = await page.getByRole(shows).boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  expect((edge?.x ?? 0) + (edge?.width ?? 0), `${shows} on ${path} keeps off the edge, ${name}`).toBeLessThan(width);
}

for (const scheme of SCHEMES) {
  for (const size of WIDTHS) {
    const name = `${size.width} ${scheme}`;
    test(`axe finds nothing and nothing is too wide where a shop is run at ${name}`, async ({ browserOf }) => {
      test.slow();
      const page = await (await browserOf("OWNER", look(size, scheme))).newPage();
      for (const path of await officePages(page)) {
        await open(page, path);
        await expectFit(page, `${path}, ${name}`);
      }
      for (const opened of OPENED) await lookAtOpened(page, opened, name);
    });
  }
}

test("an amount in a list of facts is never torn in two, however little room there is", async ({ browserOf }) => {
  const page = await (await browserOf("MANAGER", { viewport: { width: 360, height: 740 } })).newPage();
  await open(page, "/settings");
  const limit = page.getByRole("region", { name: "Business" }).getByRole("definition").last();
  await expect(limit).toHaveText(/^₹[\d,.]+$/);
  const { height } = (await limit.boundingBox()) ?? { height: 0 };
  expect(height).toBeLessThan(30);
});
