/** Every key of the Sell screen with what it does, as the overlay shows them. */
export const KEY_WORDS: readonly {
  readonly title: string;
  readonly keys: readonly (readonly [keys: string, words: string])[];
}[] = [
  {
    title: "Selling",
    keys: [
      ["/ or F2", "Search"],
      ["↑ ↓", "Choose a line, or a found product"],
      ["+ −", "One more, one less"],
      ["Enter", "Add what was found"],
      ["3x", "Before a scan or a name: three of it"],
      ["Del", "Remove the line"],
      ["F4", "Discount"],
      ["F6", "Hold the cart"],
      ["F7", "Recall a held cart"],
      ["F8", "Customer and note"],
      ["F9", "Charge"],
    ],
  },
  {
    title: "Payment",
    keys: [
      ["1 … 9", "Amount"],
      ["Enter", "Take the amount, or all that is due"],
      ["F10", "Exact cash"],
      ["C D U B", "Cash, card, UPI, bank transfer"],
      ["Esc", "Back to the cart"],
    ],
  },
  {
    title: "Done",
    keys: [
      ["P", "Print the receipt"],
      ["Enter", "New sale"],
    ],
  },
];
