import type { TillProduct } from "@galla/validators";
import { create } from "zustand";
import { wasSaved } from "@/offline/saved-sales.ts";
import { readTill, writeTill, type KeptTill } from "./kept-till.ts";
import { isEmptyCart, newCart, withLine, withoutLine, withProduct, type TillCart, type TillLine } from "./till-cart.ts";

type TillState = KeptTill & {
  readonly registerId: string | null;
  /** The line that the keys act on. */
  readonly selectedLineId: string | null;
  /** The line added to last, and how many additions there were: the same line flashes again when it is scanned again. */
  readonly addedLineId: string | null;
  readonly additions: number;
};

export const useTill = create<TillState>(() => ({
  registerId: null,
  cart: newCart(),
  isPaying: false,
  held: [],
  selectedLineId: null,
  addedLineId: null,
  additions: 0,
}));

useTill.subscribe((state, before) => {
  const isSame = state.cart === before.cart && state.isPaying === before.isPaying && state.held === before.held;
  if (state.registerId !== null && state.registerId === before.registerId && !isSame)
    writeTill(state.registerId, state);
});

/** Takes up a register's till where it was left. A cart that was sent from elsewhere meanwhile is done with. */
export function openTill(registerId: string): void {
  const now = useTill.getState();
  if (now.registerId === registerId) {
    if (wasSaved(now.cart.saleId)) startSale();
    return;
  }
  const kept = withoutSaved(readTill(registerId));
  useTill.setState({ registerId, ...kept, selectedLineId: kept.cart.lines.at(-1)?.lineId ?? null, addedLineId: null });
}

function withoutSaved({ cart, isPaying, held }: KeptTill): KeptTill {
  const isDone = wasSaved(cart.saleId);
  return {
    cart: isDone ? newCart() : cart,
    isPaying: isPaying && !isDone,
    held: held.filter((entry) => !wasSaved(entry.cart.saleId)),
  };
}

export function changeCart(change: (cart: TillCart) => TillCart): void {
  useTill.setState(({ cart }) => ({ cart: change(cart) }));
}

export function changeLine(lineId: string, change: (line: TillLine) => TillLine): void {
  changeCart((cart) => withLine(cart, lineId, change));
}

/** Adds to the cart and selects the line; says which line that is. */
export function addProduct(product: TillProduct, quantityMilli: number): string {
  const { cart, lineId } = withProduct(useTill.getState().cart, product, quantityMilli);
  useTill.setState(({ additions }) => ({
    cart,
    selectedLineId: lineId,
    addedLineId: lineId,
    additions: additions + 1,
  }));
  return lineId;
}

/** Takes a line out and gives back what undoes it. */
export function removeLine(lineId: string): () => void {
  const before = useTill.getState().cart;
  const place = before.lines.findIndex((line) => line.lineId === lineId);
  const cart = withoutLine(before, lineId);
  const neighbour = cart.lines[Math.min(place, cart.lines.length - 1)];
  useTill.setState({ cart, selectedLineId: neighbour?.lineId ?? null });
  return () => {
    const line = before.lines[place];
    const isSameSale = useTill.getState().cart.saleId === before.saleId;
    if (line === undefined || !isSameSale) return;
    changeCart((now) => ({ ...now, lines: now.lines.toSpliced(Math.min(place, now.lines.length), 0, line) }));
    useTill.setState({ selectedLineId: lineId });
  };
}

export function selectLine(selectedLineId: string): void {
  useTill.setState({ selectedLineId });
}

/** Moves the selection along the list as it is shown, newest line first. */
export function moveSelection(step: 1 | -1): void {
  const { cart, selectedLineId } = useTill.getState();
  const place = cart.lines.findIndex((line) => line.lineId === selectedLineId);
  const line = cart.lines[Math.min(cart.lines.length - 1, Math.max(0, place - step))];
  if (line !== undefined) selectLine(line.lineId);
}

export function startSale(): void {
  useTill.setState({ cart: newCart(), isPaying: false, selectedLineId: null });
}

export function setPaying(isPaying: boolean): void {
  useTill.setState({ isPaying });
}

/** Puts the cart aside for later. An empty one is not worth keeping. */
export function holdCart(): void {
  const { cart, held } = useTill.getState();
  if (isEmptyCart(cart)) return;
  useTill.setState({ held: [...held, { heldAt: Date.now(), cart }] });
  startSale();
}

/** Brings a held cart back; what is in the cart now is put aside in its place. */
export function recallCart(saleId: string): void {
  const recalled = useTill.getState().held.find((entry) => entry.cart.saleId === saleId);
  if (recalled === undefined) return;
  holdCart();
  const { cart } = recalled;
  useTill.setState(({ held }) => ({
    cart,
    held: held.filter((entry) => entry.cart.saleId !== saleId),
    isPaying: false,
    selectedLineId: cart.lines.at(-1)?.lineId ?? null,
  }));
}
