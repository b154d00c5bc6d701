import { formatQuantity, milli } from "@galla/domain";
import type { TillProduct } from "@galla/validators";
import { announce } from "../till/announcer.tsx";
import { isMeasured, ONE_MILLI } from "../till/till-cart.ts";
import { addProduct, useTill } from "../till/till-store.ts";
import { openDialog, setView, useView } from "../till/view-store.ts";
import { beep } from "./beep.ts";

/** Adds a product to the sale on the screen; the first one after a finished sale begins the next. */
export function takeProduct(product: TillProduct, quantityMilli: number = ONE_MILLI): string {
  if (useView.getState().done !== null) setView({ done: null });
  setView({ scanNote: null, refusal: null });
  const lineId = addProduct(product, quantityMilli);
  beep("added");
  const line = useTill.getState().cart.lines.find((candidate) => candidate.lineId === lineId);
  announce(`${product.name}, ${formatQuantity(milli(line?.quantityMilli ?? quantityMilli))} in the cart`);
  return lineId;
}

/** As `takeProduct`, for a product chosen by hand: what is weighed asks for its weight at once. */
export function pickProduct(product: TillProduct, quantityMilli?: number): void {
  const lineId = takeProduct(product, quantityMilli);
  if (quantityMilli === undefined && isMeasured(product.unit)) openDialog({ kind: "quantity", lineId });
}
