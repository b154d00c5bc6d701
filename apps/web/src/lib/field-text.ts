export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** The field that takes what is typed now; null when none does. */
export function fieldInFocus(): TextField | null {
  const element = document.activeElement;
  if (element instanceof HTMLTextAreaElement) return element;
  return element instanceof HTMLInputElement && element.type !== "checkbox" && element.type !== "radio"
    ? element
    : null;
}

/** Puts a text into a field as if it had been typed, so that React hears of it. */
export function setFieldText(field: TextField, text: string): void {
  if (field.value === text) return;
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  // React replaces the setter on the element itself to follow changes; the prototype's own is the one a browser uses.
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
