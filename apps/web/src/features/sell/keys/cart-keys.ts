import { fieldInFocus } from "@/lib/field-text.ts";
import { useCatalog } from "@/offline/catalog.ts";
import { holdNow } from "../cart/cart-head.tsx";
import { removeWithUndo, stepQuantity } from "../cart/line-verbs.ts";
import { goToPayment } from "../cart/open-payment.ts";
import { wantedText } from "../find/use-found-products.ts";
import { moveSelection, useTill } from "../till/till-store.ts";
import { openDialog, setSearch, setView, useView } from "../till/view-store.ts";

/** The field that everything typed belongs to. */
function focusSearch(): void {
  document.querySelector<HTMLInputElement>("input[data-search]")?.focus();
}

function withSelected(action: (lineId: string) => void): void {
  const { selectedLineId } = useTill.getState();
  if (selectedLineId !== null) action(selectedLineId);
}

function openDiscount(): void {
  withSelected((lineId) => openDialog({ kind: "lineDiscount", lineId }));
}

const ALWAYS: Readonly<Record<string, () => void>> = {
  F2: focusSearch,
  F4: openDiscount,
  F6: holdNow,
  F7: () => openDialog({ kind: "held" }),
  F8: () => openDialog({ kind: "details" }),
  F9: goToPayment,
  Escape: () => {
    setSearch("");
    setView({ refusal: null });
    focusSearch();
  },
};

/** Keys that mean a character while something is being typed, and an action on the selected line while nothing is. */
const WHILE_EMPTY: Readonly<Record<string, () => void>> = {
  "/": focusSearch,
  "?": () => openDialog({ kind: "keys" }),
  "+": () => withSelected((lineId) => stepQuantity(lineId, 1)),
  "-": () => withSelected((lineId) => stepQuantity(lineId, -1)),
  Delete: () => withSelected(removeWithUndo),
  ArrowUp: () => moveSelection(-1),
  ArrowDown: () => moveSelection(1),
};

const WHILE_SEARCHING: Readonly<Record<string, () => void>> = {
  ArrowUp: () => moveHighlight(-1),
  ArrowDown: () => moveHighlight(1),
};

function moveHighlight(step: 1 | -1): void {
  const { search, highlighted } = useView.getState();
  const count = useCatalog.getState().index.search(wantedText(search)).length;
  setView({ highlighted: Math.max(0, Math.min(count - 1, highlighted + step)) });
}

/** A key pressed while the cart is being filled. What is none of ours and can be typed goes to the search field. */
export function cartKey(event: KeyboardEvent): void {
  const keys = useView.getState().search === "" ? WHILE_EMPTY : WHILE_SEARCHING;
  const action = ALWAYS[event.key] ?? keys[event.key];
  if (action !== undefined) {
    event.preventDefault();
    action();
    return;
  }
  // A space presses the button that has the focus.
  if (event.key.length === 1 && event.key !== " " && fieldInFocus() === null) focusSearch();
}
