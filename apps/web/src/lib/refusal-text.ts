import type { RefusalBody, RefusalCode, RefusalDetails, Shortage } from "@galla/domain";
import { approvalText } from "@/lib/approval-text.ts";
import type { Format } from "@/lib/format.ts";

type Words = { [C in RefusalCode]: (details: RefusalDetails[C], format: Format) => string };

const count = (figure: number, one: string, many: string) => `${figure} ${figure === 1 ? one : many}`;

/** "Only 3 left of Tata Salt 1 kg; the cart has 5." `whole` names what needs the goods. */
export function shortageText(shortage: Shortage, format: Format, whole = "the cart"): string {
  const needed = format.quantity(shortage.requiredMilli, shortage.unit);
  if (shortage.availableMilli <= 0) return `${shortage.name} is sold out; ${whole} has ${needed}.`;
  return `Only ${format.quantity(shortage.availableMilli, shortage.unit)} left of ${shortage.name}; ${whole} has ${needed}.`;
}

const STORE_IN_USE: Record<RefusalDetails["store.in_use"]["reason"], string> = {
  open_shift: "A shift is open at this store. Close it first.",
  transfer_in_transit: "Goods are on their way to or from this store. Receive them first.",
  last_store: "The shop needs at least one store.",
};

const WORDS = {
  "auth.required": () => "You are signed out. Sign in to go on.",
  "auth.invalid_credentials": () => "This e-mail and password do not belong together.",
  "auth.too_many_attempts": ({ retryAfterSeconds }) =>
    `Too many attempts. Try again in ${count(retryAfterSeconds, "second", "seconds")}.`,
  "auth.pin_invalid": ({ remainingAttempts }) =>
    remainingAttempts > 0
      ? `This PIN is not right. ${count(remainingAttempts, "try is", "tries are")} left.`
      : "This PIN is not right.",
  "auth.pin_locked": () => "This PIN is locked after too many wrong tries. A manager can unlock it under People.",
  "auth.password_needed": () => "A PIN is not enough for this. Sign in with e-mail and password.",
  "auth.token_reused": () => "This sign-in was used twice and has been ended for safety. Sign in again.",
  "till.not_enrolled": () => "This browser is not a till any more. Sign in with e-mail and password.",
  "password.weak": ({ warning, suggestions }) =>
    [warning, ...suggestions].filter(Boolean).join(" ") || "This password is too easy to guess. Choose a longer one.",
  "password.wrong": () => "The current password is not right.",
  "password.change_required": () => "Your password is a temporary one. Choose your own to go on.",
  "pin.weak": ({ reason, minimumLength }) =>
    reason === "too_short"
      ? `The PIN needs at least ${minimumLength} digits.`
      : "This PIN is too easy to guess. Avoid repeated and counted digits.",
  "pin.not_set": () => "This person has no PIN yet. A manager can give them one under People.",
  "approval.required": ({ needs }, format) =>
    ["A manager must approve this:", ...needs.map((need) => approvalText(need, format))].join(" "),
  "approval.invalid": () => "The approval does not fit what is asked any more. Ask again.",
  "store.not_assigned": () => "You do not work in this store. Ask a manager to assign you.",
  "store.inactive": () => "This store is closed.",
  "store.in_use": ({ reason }) => STORE_IN_USE[reason],
  "store.name_taken": ({ name }) => `There already is a store named ${name}.`,
  "register.inactive": () => "This register is out of use.",
  "register.in_use": ({ reason }) =>
    reason === "open_shift"
      ? "A shift is open at this register. Close it first."
      : "A till is enrolled at this register. Take it back first.",
  "register.held": ({ tillName, since }, format) =>
    `This register is in use by ${tillName} since ${format.dateTime(since)}. A manager can take it back.`,
  "register.not_held": () => "This till is not this register any more. Choose a register again.",
  "register.code_taken": ({ code }) =>
    code === ""
      ? "One register of the store already prints plain bill numbers."
      : `The code ${code} already belongs to another register of this store.`,
  "register.name_taken": ({ name }) => `There already is a register named ${name} in this store.`,
  "user.email_taken": ({ email }) => `${email} already belongs to somebody here.`,
  "user.last_owner": () => "The shop needs at least one active owner.",
  "user.not_manageable": () => "Only an owner can change this person.",
  "settings.currency_in_use": ({ saleCount }) =>
    `${count(saleCount, "sale is", "sales are")} booked in this currency, so it cannot be changed.`,
  "tax_class.name_taken": ({ name }) => `There already is a tax class named ${name}.`,
  "tax_class.in_use": ({ productCount, isDefault }) =>
    isDefault
      ? "This is the default tax class. Make another one the default first."
      : `${count(productCount, "product uses", "products use")} this tax class. Move them first.`,
  "setup.done": () => "This shop is set up already. Sign in instead.",
  "setup.code_wrong": () => "The set-up code is not right. It is in the link that was printed at the start.",
  "shift.required": () => "No shift is open at this register. Open one to sell.",
  "shift.already_open": ({ openedBy, openedAt }, format) =>
    `${openedBy} opened a shift here at ${format.dateTime(openedAt)}. Close it first.`,
  "shift.closed": ({ closedAt }, format) => `This shift was closed at ${format.dateTime(closedAt)}.`,
  "shift.wrong_register": () => "This shift belongs to another register.",
  "shift.unsent_sales": ({ sales }) =>
    `${count(sales.length, "sale is", "sales are")} not saved on the server yet. Send them before closing.`,
  "shift.reason_required": ({ differenceMinor }, format) =>
    `The drawer is ${format.money(Math.abs(differenceMinor))} ${differenceMinor > 0 ? "over" : "short"}. Say why.`,
  "shift.content_mismatch": () => "This was already saved with other contents. Load the page again.",
  "transfer.same_store": () => "Choose another store to send to.",
  "transfer.not_in_transit": () => "This transfer is not under way any more.",
  "transfer.line_unknown": () => "The transfer does not contain this product.",
  "transfer.content_mismatch": () => "This transfer was already saved with other contents.",
  "permission.denied": () => "Your role does not allow this. Ask a manager.",
  "input.invalid": ({ issues }) =>
    issues.map((issue) => issue.message).join(" ") || "Something in this form is not right.",
  "resource.not_found": () => "This is not there any more.",
  "product.sku_taken": ({ sku }) => `The SKU ${sku} already belongs to another product.`,
  "product.barcode_taken": ({ barcode, productName }) => `The barcode ${barcode} already belongs to ${productName}.`,
  "version.conflict": () => "Somebody else changed this meanwhile. Load it again to see their version.",
  "category.name_taken": ({ name }) => `There already is a category named ${name}.`,
  "category.in_use": ({ productCount }) =>
    `${count(productCount, "product is", "products are")} still in this category. Move them first.`,
  "product.not_sellable": ({ name }) => `${name} is not for sale any more.`,
  "stock.insufficient": ({ shortages }, format) =>
    shortages.map((shortage) => shortageText(shortage, format)).join(" "),
  "stock.below_zero": ({ availableMilli }, format) =>
    `There are only ${format.quantity(availableMilli)} in stock, so no more can be taken away.`,
  "quantity.not_whole": () => "This product is sold in whole pieces only.",
  "sale.total_mismatch": ({ expectedTotalMinor, actualTotalMinor }, format) =>
    `Prices have changed: this screen shows ${format.money(expectedTotalMinor)}, the shop's prices make it ${format.money(actualTotalMinor)}.`,
  "sale.content_mismatch": () => "This sale was already saved with other contents. Start a new sale.",
  "payment.short": ({ dueMinor, paidMinor }, format) =>
    `${format.money(dueMinor)} is due and ${format.money(paidMinor)} was taken.`,
  "payment.exceeds_total": ({ totalMinor, paidMinor }, format) =>
    `${format.money(paidMinor)} without cash is more than the total of ${format.money(totalMinor)}. Only cash gives change.`,
  "discount.exceeds_amount": ({ amountMinor, discountMinor }, format) =>
    `A discount of ${format.money(discountMinor)} is more than the ${format.money(amountMinor)} it comes off.`,
  "import.invalid": ({ errors }) =>
    `${count(errors.length, "row needs", "rows need")} correction before the file can be imported.`,
  "request.malformed": () => "The request could not be understood. Reload the page and try again.",
  "request.too_large": () => "This is too large to send.",
  "request.unsupported_media_type": () => "This kind of file cannot be sent.",
  "request.origin_forbidden": () => "This address may not use the shop. Open it from its own address.",
  "request.rate_limited": ({ retryAfterSeconds }) =>
    `Too many requests. Try again in ${count(retryAfterSeconds, "second", "seconds")}.`,
  "server.unavailable": () => "The shop's server is busy or restarting. Try again in a moment.",
  "server.error": () => "Something went wrong on our side. Nothing was saved.",
} satisfies Words;

/** A refusal in words for the person in front of the screen: what is wrong, with its figures, and never a code. */
export function refusalText(refusal: RefusalBody, format: Format): string {
  // The union pairs each code with its details, which an indexed call cannot see; asking by code keeps the pair together.
  const say = WORDS[refusal.code] as (details: RefusalBody["details"], format: Format) => string;
  return say(refusal.details, format);
}

/** What is said when no answer came back at all. */
export const NO_ANSWER = "No answer from the shop's server. Check the connection and try again.";
