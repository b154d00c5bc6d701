import type { RefusalBody, RefusalCode, RefusalDetails, Shortage } from "@galla/domain";
import type { Format } from "@/lib/format.ts";

type Words = { [C in RefusalCode]: (details: RefusalDetails[C], format: Format) => string };

const count = (figure: number, one: string, many: string) => `${figure} ${figure === 1 ? one : many}`;

/** "Only 3 left of Tata Salt 1 kg; the cart has 5." */
export function shortageText(shortage: Shortage, format: Format): string {
  const needed = format.quantity(shortage.requiredMilli, shortage.unit);
  if (shortage.availableMilli <= 0) return `${shortage.name} is sold out; the cart has ${needed}.`;
  return `Only ${format.quantity(shortage.availableMilli, shortage.unit)} left of ${shortage.name}; the cart has ${needed}.`;
}

const WORDS = {
  "auth.required": () => "You are signed out. Sign in to go on.",
  "auth.invalid_credentials": () => "This e-mail and password do not belong together.",
  "auth.too_many_attempts": ({ retryAfterSeconds }) =>
    `Too many attempts. Try again in ${count(retryAfterSeconds, "second", "seconds")}.`,
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
