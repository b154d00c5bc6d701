type NoDetails = Record<string, never>;
type Resource = { resource: string; id: string };
type FieldIssue = { field: string; message: string };
type RowIssue = { row: number; field: string; message: string };
type Wait = { retryAfterSeconds: number };
type ExpectedVersion = Resource & { expectedVersion: number; currentVersion: number };

/** One product of which there is less than a sale needs. Quantities in thousandths of the unit. */
export type Shortage = { productId: string; name: string; unit: string; availableMilli: number; requiredMilli: number };

/** A line as the server prices it, for the till to show beside its own figure. Line numbers start at 1. */
export type PricedLineFigures = {
  lineNumber: number;
  productId: string;
  unitPriceMinor: number;
  taxPpm: number;
  totalMinor: number;
};

/**
 * Every way the business says no, with what the refused need to know. Details are JSON: amounts and quantities are
 * whole numbers of minor units and thousandths.
 */
export type RefusalDetails = {
  "auth.required": NoDetails;
  "auth.invalid_credentials": NoDetails;
  "auth.too_many_attempts": Wait;
  "permission.denied": { permission: string };
  "input.invalid": { issues: FieldIssue[] };
  "resource.not_found": Resource;
  "product.sku_taken": { sku: string };
  "product.barcode_taken": { barcode: string; productName: string };
  "version.conflict": ExpectedVersion;
  "category.name_taken": { name: string };
  "category.in_use": { productCount: number };
  "product.not_sellable": { productId: string; name: string; status: string };
  "stock.insufficient": { shortages: Shortage[] };
  "stock.below_zero": { productId: string; availableMilli: number; changeMilli: number };
  "quantity.not_whole": { productId: string; unit: string; quantityMilli: number };
  "sale.total_mismatch": { expectedTotalMinor: number; actualTotalMinor: number; lines: PricedLineFigures[] };
  "sale.content_mismatch": { saleId: string };
  "payment.short": { dueMinor: number; paidMinor: number };
  "payment.exceeds_total": { totalMinor: number; paidMinor: number };
  "discount.exceeds_amount": { lineNumber: number | null; amountMinor: number; discountMinor: number };
  "import.invalid": { errors: RowIssue[] };
  "request.malformed": NoDetails;
  "request.too_large": { limitBytes: number };
  "request.unsupported_media_type": NoDetails;
  "request.origin_forbidden": NoDetails;
  "request.rate_limited": Wait;
  "server.unavailable": NoDetails;
  "server.error": NoDetails;
};

export type RefusalCode = keyof RefusalDetails;

/** A refusal as data, told apart by its code: what a client receives. */
export type RefusalBody = { [C in RefusalCode]: { code: C; details: RefusalDetails[C] } }[RefusalCode];

// A record must name every code, where a list could forget one.
const CODES: Readonly<Record<RefusalCode, true>> = {
  "auth.required": true,
  "auth.invalid_credentials": true,
  "auth.too_many_attempts": true,
  "permission.denied": true,
  "input.invalid": true,
  "resource.not_found": true,
  "product.sku_taken": true,
  "product.barcode_taken": true,
  "version.conflict": true,
  "category.name_taken": true,
  "category.in_use": true,
  "product.not_sellable": true,
  "stock.insufficient": true,
  "stock.below_zero": true,
  "quantity.not_whole": true,
  "sale.total_mismatch": true,
  "sale.content_mismatch": true,
  "payment.short": true,
  "payment.exceeds_total": true,
  "discount.exceeds_amount": true,
  "import.invalid": true,
  "request.malformed": true,
  "request.too_large": true,
  "request.unsupported_media_type": true,
  "request.origin_forbidden": true,
  "request.rate_limited": true,
  "server.unavailable": true,
  "server.error": true,
};

/** Whether a text, say from an answer of the server, is one of our codes. */
export function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(CODES, text);
}

/** Every code there is. */
export const REFUSAL_CODES: readonly RefusalCode[] = Object.keys(CODES).filter(isRefusalCode);

/** The business says no. Anything else that is thrown is a bug. */
export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
  override readonly name = "Refusal";
  readonly code: C;
  readonly details: RefusalDetails[C];

  constructor(code: C, details: RefusalDetails[C]) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** Says no. */
export function refuse<C extends RefusalCode>(code: C, details: RefusalDetails[C]): never {
  throw new Refusal(code, details);
}

/** Whether something thrown is the refusal with this code; its details are then typed. */
export function isRefusal<C extends RefusalCode>(thrown: unknown, code: C): thrown is Refusal<C> {
  return thrown instanceof Refusal && thrown.code === code;
}
