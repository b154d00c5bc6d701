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

/** A sale a till has made and the server has not answered for. */
export type UnsentSale = { saleId: string; totalMinor: number; queuedAt: string };

/** What a leader's PIN must approve, as far as the refused act says it. A sale's total is that of its lines, before cash is rounded. */
export type ApprovalNeed =
  | { permission: "sale.discountOverLimit"; totalMinor: number; discountPpm: number; limitPpm: number }
  | { permission: "sale.overridePrice"; totalMinor: number; prices: { productId: string; unitPriceMinor: number }[] }
  | { permission: "drawer.open" }
  | { permission: "shift.closeOverThreshold"; differenceMinor: number; limitMinor: number }
  | { permission: "register.release"; registerId: string };

/**
 * Every way the business says no, with what the refused need to know. Details are JSON: amounts and quantities are
 * whole numbers of minor units and thousandths.
 */
export type RefusalDetails = {
  "auth.required": NoDetails;
  "auth.invalid_credentials": NoDetails;
  "auth.too_many_attempts": Wait;
  "auth.pin_invalid": { remainingAttempts: number };
  "auth.pin_locked": NoDetails;
  "auth.password_needed": NoDetails;
  "auth.token_reused": NoDetails;
  "till.not_enrolled": NoDetails;
  "password.weak": { warning: string; suggestions: string[] };
  "password.wrong": NoDetails;
  "password.change_required": NoDetails;
  "pin.weak": { reason: "too_short" | "trivial"; minimumLength: number };
  "pin.not_set": NoDetails;
  "approval.required": { needs: ApprovalNeed[] };
  "approval.invalid": { approvalId: string };
  "store.not_assigned": { storeId: string };
  "store.inactive": { storeId: string };
  "store.in_use": { reason: "open_shift" | "transfer_in_transit" | "last_store" };
  "store.name_taken": { name: string };
  "register.inactive": { registerId: string };
  "register.in_use": { reason: "open_shift" | "enrolled" };
  "register.held": { registerId: string; tillName: string; since: string };
  "register.not_held": { registerId: string };
  "register.code_taken": { code: string };
  "register.name_taken": { name: string };
  "user.email_taken": { email: string };
  "user.last_owner": NoDetails;
  "user.not_manageable": { userId: string };
  "settings.currency_in_use": { saleCount: number };
  "tax_class.name_taken": { name: string };
  "tax_class.in_use": { productCount: number; isDefault: boolean };
  "setup.done": NoDetails;
  "setup.code_wrong": NoDetails;
  "shift.required": { registerId: string };
  "shift.already_open": { shiftId: string; openedBy: string; openedAt: string };
  "shift.closed": { shiftId: string; closedAt: string };
  "shift.wrong_register": { shiftId: string; registerId: string };
  "shift.unsent_sales": { sales: UnsentSale[] };
  "shift.reason_required": { differenceMinor: number };
  "shift.content_mismatch": { id: string };
  "transfer.same_store": NoDetails;
  "transfer.not_in_transit": { transferId: string; status: string };
  "transfer.line_unknown": { productId: string };
  "transfer.content_mismatch": { transferId: string };
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
  "auth.pin_invalid": true,
  "auth.pin_locked": true,
  "auth.password_needed": true,
  "auth.token_reused": true,
  "till.not_enrolled": true,
  "password.weak": true,
  "password.wrong": true,
  "password.change_required": true,
  "pin.weak": true,
  "pin.not_set": true,
  "approval.required": true,
  "approval.invalid": true,
  "store.not_assigned": true,
  "store.inactive": true,
  "store.in_use": true,
  "store.name_taken": true,
  "register.inactive": true,
  "register.in_use": true,
  "register.held": true,
  "register.not_held": true,
  "register.code_taken": true,
  "register.name_taken": true,
  "user.email_taken": true,
  "user.last_owner": true,
  "user.not_manageable": true,
  "settings.currency_in_use": true,
  "tax_class.name_taken": true,
  "tax_class.in_use": true,
  "setup.done": true,
  "setup.code_wrong": true,
  "shift.required": true,
  "shift.already_open": true,
  "shift.closed": true,
  "shift.wrong_register": true,
  "shift.unsent_sales": true,
  "shift.reason_required": true,
  "shift.content_mismatch": true,
  "transfer.same_store": true,
  "transfer.not_in_transit": true,
  "transfer.line_unknown": true,
  "transfer.content_mismatch": true,
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
