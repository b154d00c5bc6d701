import type { ApprovablePermission, ApprovalNeed } from "@galla/domain";
import type { Format } from "@/lib/format.ts";

type NeedOf<P extends ApprovablePermission> = Extract<ApprovalNeed, { permission: P }>;
type Words = {
  [P in ApprovablePermission]: (need: NeedOf<P>, format: Format, nameOf: (productId: string) => string) => string;
};

// A figure and its % stay on one line.
const rateOf = (ppm: number, format: Format) => format.rate(ppm).replace(" ", "\u00a0");

const WORDS: Words = {
  "sale.discountOverLimit": ({ discountPpm, limitPpm }, format) =>
    `${rateOf(discountPpm, format)} off this sale; the limit is ${rateOf(limitPpm, format)}.`,
  "sale.overridePrice": ({ prices }, format, nameOf) =>
    prices
      .map(({ productId, unitPriceMinor }) => `${nameOf(productId)} for ${format.money(unitPriceMinor)}.`)
      .join(" "),
  "drawer.open": () => "Open the drawer without a sale.",
  "shift.closeOverThreshold": ({ differenceMinor, limitMinor }, format) =>
    `Close the shift with the drawer ${format.money(Math.abs(differenceMinor))} ${differenceMinor > 0 ? "over" : "short"}; ` +
    `up to ${format.money(limitMinor)} needs no approval.`,
  "register.release": () => "Take this register back from the till that holds it.",
};

/** What a leader is asked to approve: "12 % off this sale; the limit is 10 %." `nameOf` names a product by its id. */
export function approvalText(
  need: ApprovalNeed,
  format: Format,
  nameOf: (productId: string) => string = () => "A product",
): string {
  // The union pairs each permission with its need, which an indexed call cannot see.
  const say = WORDS[need.permission] as (need: ApprovalNeed, format: Format, nameOf: (id: string) => string) => string;
  return say(need, format, nameOf);
}

/** The reasons that come up again and again, to choose with one tap. */
export const APPROVAL_REASONS: Readonly<Record<ApprovablePermission, readonly string[]>> = {
  "sale.discountOverLimit": ["Regular customer", "Damaged packing", "Near its expiry"],
  "sale.overridePrice": ["Wrong price on the shelf", "Damaged packing", "Agreed with the customer"],
  "drawer.open": ["Change for a customer", "Check the cash"],
  "shift.closeOverThreshold": ["Counted twice", "Wrong change given"],
  "register.release": ["The device is broken", "Enrolled by mistake"],
};
