/** What a short message may carry: a way back. */
export type SayOptions = { readonly undo?: () => void };

/** A short message at the edge of the screen. The part that shows it is fetched with the first one. */
export function say(words: string, { undo }: SayOptions = {}): void {
  void import("sonner").then(({ toast }) =>
    toast(words, undo === undefined ? {} : { action: { label: "Undo", onClick: undo }, duration: 5000 }),
  );
}
