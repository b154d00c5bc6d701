import { add, minor, subtract, sum, toWire, ZERO, type Minor } from "../money.ts";
import { refuse } from "../refusals.ts";
import { roundingFor, type CashRounding } from "./cash-rounding.ts";

export const TENDER_METHODS = ["CASH", "CARD", "UPI", "BANK_TRANSFER"] as const;
export type TenderMethod = (typeof TENDER_METHODS)[number];

/** What a customer hands over. Only cash may be more than what is owed. */
export type TenderGiven = {
  readonly method: TenderMethod;
  readonly amountMinor: Minor;
  readonly reference?: string | undefined;
};

export type Payment = {
  readonly totalMinor: Minor;
  readonly tenders: readonly TenderGiven[];
  readonly cashRounding: CashRounding;
};

/** What became of one tender: handed over − change = applied to the sale (reliability M6). */
export type SettledTender = {
  readonly method: TenderMethod;
  readonly tenderedMinor: Minor;
  readonly amountMinor: Minor;
  readonly changeMinor: Minor;
  readonly reference: string | undefined;
};

export type PaymentStatus = "PAID" | "PARTIAL" | "CREDIT";

export type Settlement = {
  readonly roundingMinor: Minor;
  /** The total with its rounding: what is owed. Paid + credit equals it. */
  readonly totalMinor: Minor;
  readonly paidMinor: Minor;
  readonly creditMinor: Minor;
  readonly changeMinor: Minor;
  readonly paymentStatus: PaymentStatus;
  readonly tenders: readonly SettledTender[];
};

/**
 * Applies what was handed over to a sale. Cards and transfers are applied first and must not be more than is owed; cash
 * pays the rest and change comes out of cash alone. The total is rounded only when everything is paid in cash.
 * Refuses payment.exceeds_total, and payment.short, because there is no customer yet who could owe the rest (C15).
 * Source: requirements C5, C6, C10; a negative tender is a programming error: RangeError.
 */
export function settleSale({ totalMinor: priced, tenders, cashRounding }: Payment): Settlement {
  if (tenders.some((tender) => tender.amountMinor < 0n)) throw new RangeError("A tender is negative");
  const roundingMinor = tenders.length > 0 && tenders.every(isCash) ? roundingFor(priced, cashRounding) : ZERO;
  const totalMinor = add(priced, roundingMinor);
  const handedOver = sumOf(tenders);
  const notCash = sumOf(tenders.filter((tender) => !isCash(tender)));
  if (notCash > totalMinor)
    refuse("payment.exceeds_total", { totalMinor: toWire(totalMinor), paidMinor: toWire(notCash) });
  if (handedOver < totalMinor) refuse("payment.short", { dueMinor: toWire(totalMinor), paidMinor: toWire(handedOver) });
  const changeMinor = subtract(handedOver, totalMinor);
  const creditMinor = ZERO;
  return {
    roundingMinor,
    totalMinor,
    paidMinor: totalMinor,
    creditMinor,
    changeMinor,
    paymentStatus: paymentStatusOf(totalMinor, creditMinor),
    tenders: giveChange(tenders, changeMinor),
  };
}

/** PAID when nothing is owed, CREDIT when everything is, PARTIAL between them (requirements 3-67). */
export function paymentStatusOf(paid: Minor, credit: Minor): PaymentStatus {
  if (credit === 0n) return "PAID";
  return paid > 0n ? "PARTIAL" : "CREDIT";
}

/** What is still owed if the next tender is of this method: cash after only cash is asked for rounded, anything else to the unit. */
export function amountDue(payment: Payment & { readonly nextMethod: TenderMethod }): Minor {
  const onlyCash = payment.nextMethod === "CASH" && payment.tenders.every(isCash);
  const rounding = onlyCash ? roundingFor(payment.totalMinor, payment.cashRounding) : ZERO;
  const due = subtract(add(payment.totalMinor, rounding), sumOf(payment.tenders));
  return due > 0n ? due : ZERO;
}

/** Change comes out of the cash handed over last, because the cash before it did not yet cover the sale. */
function giveChange(tenders: readonly TenderGiven[], change: Minor): SettledTender[] {
  let left: bigint = change;
  const settled = tenders.toReversed().map((tender): SettledTender => {
    const back = !isCash(tender) ? 0n : left < tender.amountMinor ? left : tender.amountMinor;
    left -= back;
    return {
      method: tender.method,
      tenderedMinor: tender.amountMinor,
      amountMinor: minor(tender.amountMinor - back),
      changeMinor: minor(back),
      reference: tender.reference,
    };
  });
  return settled.toReversed();
}

function isCash(tender: TenderGiven): boolean {
  return tender.method === "CASH";
}

function sumOf(tenders: readonly TenderGiven[]): Minor {
  return sum(tenders.map((tender) => tender.amountMinor));
}
