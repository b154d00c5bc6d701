import { setView } from "../till/view-store.ts";

/** Leaves the finished sale; the next one has already begun behind it. */
export function newSale(): void {
  setView({ done: null, refusal: null });
}
