import type { ApprovalNeed, RefusalBody } from "@galla/domain";
import type { ReceiptOutput } from "@galla/validators";
import { create } from "zustand";

/** What is asked for in a dialog; `lineId` names the line it is about. */
export type SellDialog =
  | { readonly kind: "quantity" | "lineDiscount" | "lineNote" | "price"; readonly lineId: string }
  | { readonly kind: "cartDiscount" | "details" | "held" | "keys" }
  | {
      readonly kind: "approval";
      readonly needs: readonly ApprovalNeed[];
      /** What was on the way when the approval turned out to be needed, and goes on with it. */
      readonly goOn: "pay" | "send";
    };

type ViewState = {
  readonly search: string;
  readonly categoryId: string | null;
  /** The place among the shown products that Enter adds. */
  readonly highlighted: number;
  readonly dialog: SellDialog | null;
  /** The sale that was just rung up; the screen shows it until the next one begins. */
  readonly done: ReceiptOutput | null;
  /** Whether the sale is with the outbox, so that nothing about it may change. */
  readonly isSending: boolean;
  readonly refusal: RefusalBody | null;
  /** A code nobody knows, or another short word about the last scan. */
  readonly scanNote: string | null;
  /** On narrow screens: whether the cart covers the products. */
  readonly isCartOpen: boolean;
};

/** What the Sell screen shows at the moment. Unlike the till, it may be lost. */
export const useView = create<ViewState>(() => ({
  search: "",
  categoryId: null,
  highlighted: 0,
  dialog: null,
  done: null,
  isSending: false,
  refusal: null,
  scanNote: null,
  isCartOpen: false,
}));

/** What belongs to this visit of the screen ends with it; a sale that is being sent does not. */
export function leaveView(): void {
  useView.setState({ search: "", categoryId: null, dialog: null, done: null, scanNote: null, isCartOpen: false });
}

export function setView(change: Partial<ViewState>): void {
  useView.setState(change);
}

export function openDialog(dialog: SellDialog): void {
  useView.setState({ dialog });
}

export function setSearch(search: string): void {
  useView.setState({ search, highlighted: 0, scanNote: null });
}
