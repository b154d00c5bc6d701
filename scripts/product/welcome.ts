import { DEMO_SIGN_INS } from "./demo-shop.ts";
import type { ProductSettings } from "./settings.ts";
import type { Product } from "./start-product.ts";

/** What to tell once the product answers: where it is, how to get in, and where its data is. */
export function welcome(product: Product, facts: { settings: ProductSettings; seconds: string }): string {
  return [
    "",
    `Galla is open at ${product.webUrl}   (ready in ${facts.seconds})`,
    "",
    ...waysIn(product),
    `Data is kept in ${product.place}, logs and secrets in ${facts.settings.folder}. Ctrl-C stops everything.`,
  ].join("\n");
}

function waysIn({ shop, setupCode, webUrl }: Product): string[] {
  if (shop.isDemo) return [...demoSignIns(), ""];
  if (setupCode === undefined) return [];
  return ["There is no shop yet. Set yours up here, with the code in the address:", setupLink(webUrl, setupCode), ""];
}

/** The address of the first run, good until a shop is made. */
export function setupLink(webUrl: string, setupCode: string): string {
  return `  ${webUrl}/setup?code=${encodeURIComponent(setupCode)}`;
}

function demoSignIns(): string[] {
  const rows = DEMO_SIGN_INS.map(({ role, email, password, pin }) => [role.toLowerCase(), email, password, pin ?? ""]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return ["Sign-ins of the demo shop (e-mail, password, PIN at a till):", ...lines.map((line) => `  ${line}`)];
}
