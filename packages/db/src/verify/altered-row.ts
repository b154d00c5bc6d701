type Place = { readonly table: string; readonly key: readonly string[] };

const sale: Place = { table: "sale", key: ["bill_number", "sale_id"] };
const line: Place = { table: "sale_line", key: ["sale_id", "line_number"] };
const tender: Place = { table: "sale_tender", key: ["sale_id", "tender_number"] };
const level: Place = { table: "stock_level", key: ["store_id", "product_id"] };
const movement: Place = { table: "stock_movement", key: ["store_id", "product_id", "seq"] };
const entry: Place = { table: "audit_entry", key: ["chain_id", "seq"] };
const chain: Place = { table: "audit_chain", key: ["chain_id", "first_missing"] };
const shift: Place = { table: "shift", key: ["shift_id", "z_number"] };
const transfer: Place = { table: "stock_transfer", key: ["transfer_id", "product_id"] };
const approval: Place = { table: "approval", key: ["approval_id"] };

/** Where a row that breaks a check of the books stands. Checks of the catalogue name a table themselves. */
const places: Readonly<Record<string, Place>> = {
  M1: sale,
  "M1-lines": line,
  M2: sale,
  M3: line,
  "M3-tax": line,
  M4: sale,
  M5: sale,
  M6: tender,
  "M6-rounding": sale,
  M8: shift,
  "M8-count": { table: "shift_count", key: ["shift_id"] },
  "M8-report": shift,
  "M8-shift": sale,
  "M8-late": { table: "shift_adjustment", key: ["bill_number", "sale_id"] },
  "M8-open": { table: "shift", key: ["register_id"] },
  B1: { table: "bill_counter", key: ["register_id", "bill_year"] },
  "B1-text": sale,
  B3: { table: "register", key: ["register_id"] },
  B4: { table: "stock_transfer", key: ["merchant_id"] },
  I1: sale,
  I2: sale,
  I3: sale,
  "I3-status": sale,
  S1: level,
  S2: movement,
  "S2-count": level,
  S3: { table: "stock_movement", key: ["sale_id", "line_number"] },
  S4: movement,
  S5: transfer,
  "S5-lines": transfer,
  A1: entry,
  A2: chain,
  A3: sale,
  "A3-stock": movement,
  "A3-goods": movement,
  "A3-cash": { table: "cash_movement", key: ["id"] },
  "A3-steps": { table: "audit_entry", key: ["subject_id", "action"] },
  A5: shift,
  P1: approval,
  P2: { table: "app_user", key: ["merchant_id"] },
  P3: { table: "refresh_token", key: ["session_id"] },
  D1: sale,
  D2: shift,
  D3: { table: "cash_movement", key: ["id"] },
  D4: approval,
  D5: movement,
  D6: { table: "stock_transfer", key: ["transfer_id"] },
  D7: { table: "app_user", key: ["id"] },
};

/** A bad row in plain words: whose it is, in which table, under which key, and what the check saw. */
export function describeRow(id: string, row: unknown, merchants: ReadonlyMap<string, string>): string {
  const columns = new Map<string, unknown>(Object.entries(typeof row === "object" && row !== null ? row : {}));
  const place = places[id];
  const table =
    columns.get("altered") ?? columns.get("written") ?? place?.table ?? columns.get("relname") ?? "the catalogue";
  const merchantId = columns.get("merchant_id");
  const owner =
    typeof merchantId === "string" ? `, merchant "${merchants.get(merchantId) ?? "?"}" (${merchantId})` : "";
  const key = (place?.key ?? []).flatMap((name) =>
    (columns.get(name) ?? null) === null ? [] : [`${name} ${show(columns.get(name))}`],
  );
  const told = new Set([...(place?.key ?? []), "merchant_id", "altered", "written"]);
  const rest = [...columns].filter(([name, value]) => !told.has(name) && value !== null);
  const seen = rest.map(([name, value]) => `${name} ${show(value)}`).join(", ");
  return `${show(table)}${owner}${key.length > 0 ? `, ${key.join(", ")}` : ""}${seen === "" ? "" : `: ${seen}`}`;
}

/** The ids that have a place, for the test that no check of the books is without one. */
export const placed: ReadonlySet<string> = new Set(Object.keys(places));

const show = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
