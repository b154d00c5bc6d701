import { deviceText } from "@/lib/device-text.ts";
import { isRole, ROLE_NAMES } from "@/lib/role-text.ts";
import { fieldOf, objectOf, type Json } from "./json-fields.ts";
import type { NamedKind, Wording } from "./sentence.ts";

/** What each field of the book is called in front of people. */
const LABELS: Readonly<Record<string, string>> = {
  name: "name",
  fullName: "name",
  merchantName: "name",
  email: "e-mail",
  role: "role",
  storeIds: "stores",
  hasPin: "PIN",
  hasPassword: "password",
  isActive: "in use",
  description: "description",
  sku: "SKU",
  barcodes: "barcodes",
  categoryId: "category",
  taxClassId: "tax",
  unit: "unit",
  priceMinor: "price",
  costMinor: "cost price",
  minStockMilli: "minimum stock",
  openingMilli: "opening stock",
  expiryDate: "expiry date",
  imageUrl: "picture address",
  status: "status",
  sortOrder: "place",
  ratePpm: "rate",
  isDefault: "default",
  currencyCode: "currency",
  locale: "figures and dates",
  discountLimitPpm: "discount limit",
  overShortLimitMinor: "over and short limit",
  address: "address",
  phone: "phone",
  timeZone: "time zone",
  taxMode: "tax mode",
  cashRoundingIncrementMinor: "cash rounding",
  cashRoundingMode: "rounding direction",
  minStockDefaultMilli: "minimum stock of new products",
  billPrefix: "bill prefix",
  receiptHeader: "text above the sale",
  receiptFooter: "text below the sale",
  autoLockMinutes: "minutes until tills lock",
  registerName: "first register",
  code: "code",
  quantityMilli: "in stock",
  reason: "reason",
  note: "note",
  totalMinor: "total",
  discountMinor: "discount",
  lineCount: "lines",
  overriddenLines: "lines with another price",
  openingFloatMinor: "float",
  countedMinor: "counted",
  differenceMinor: "over or short",
  differenceReason: "reason of the difference",
  zNumber: "Z report",
  amountMinor: "amount",
  tillName: "till",
  number: "number",
  fromStoreId: "from",
  toStoreId: "to",
  storeId: "store",
  kind: "way in",
  userAgent: "device",
  width: "width",
  height: "height",
  bytes: "size in bytes",
};

/** A field as people call it; one that is new to us is taken apart: "someNewThing" becomes "some new thing". */
export function labelOf(field: string): string {
  const plain = field.replace(/(Minor|Milli|Ppm|Id)$/, "");
  return LABELS[field] ?? plain.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}

const KINDS: Readonly<Record<string, NamedKind>> = {
  storeId: "store",
  fromStoreId: "store",
  toStoreId: "store",
  storeIds: "store",
  registerId: "register",
  categoryId: "category",
  taxClassId: "taxClass",
  userId: "user",
  approvedById: "user",
  ownerId: "user",
};

/** How somebody came in. */
const WAYS_IN: Readonly<Record<string, string>> = { WEB: "Password", PIN: "PIN", API: "API client" };

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

const NOTHING = "nothing";

/** A value of the book as people read it. */
export function valueText(field: string, value: Json, wording: Wording): string {
  if (value === null || value === "") return NOTHING;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return figureText(field, value, wording);
  if (typeof value === "string") return wordText(field, value, wording);
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.length === 0) return NOTHING;
  if (value.some((one) => objectOf(one) !== null)) return `${value.length} entries`;
  return value.map((one) => valueText(field, one, wording)).join(", ");
}

function figureText(field: string, value: number, { format }: Wording): string {
  if (field.endsWith("Minor")) return format.money(value);
  if (field.endsWith("Milli")) return format.quantity(value);
  if (field.endsWith("Ppm")) return format.rate(value);
  return format.integer(value);
}

function wordText(field: string, value: string, { format, nameOf }: Wording): string {
  const kind = KINDS[field];
  if (kind !== undefined) return nameOf(kind, value) ?? `a ${kind === "taxClass" ? "tax class" : kind} that is gone`;
  if (field === "userAgent") return deviceText(value);
  if (field === "kind") return WAYS_IN[value] ?? value;
  if (isRole(value)) return ROLE_NAMES[value];
  if (field === "expiryDate") return format.day(value.slice(0, 10));
  if (INSTANT.test(value)) return format.dateTime(value);
  // Named values are stored in capitals: TAX_MODE, COUNTED.
  return /^[A-Z]+(_[A-Z]+)*$/.test(value) && field !== "sku" && field !== "code" && !field.startsWith("bill")
    ? value.toLowerCase().replaceAll("_", " ")
    : value;
}

/** The names of the fields that differ between before and after. */
export function changedFields(before: Json, after: Json): string[] {
  const names = new Set([...Object.keys(objectOf(before) ?? {}), ...Object.keys(objectOf(after) ?? {})]);
  return [...names].filter((name) => JSON.stringify(fieldOf(before, name)) !== JSON.stringify(fieldOf(after, name)));
}
