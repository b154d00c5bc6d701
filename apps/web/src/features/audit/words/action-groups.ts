import type { SelectOption } from "@/ui/select.tsx";

/** What the filter offers: one action, or with a dot at the end all that happens to such a thing. */
const GROUPS: readonly SelectOption<string>[] = [
  { value: "sale.", label: "Sales" },
  { value: "shift.", label: "Shifts and cash" },
  { value: "drawer.", label: "Drawer opened without a sale" },
  { value: "approval.", label: "Approvals" },
  { value: "product.", label: "Products" },
  { value: "products.", label: "Imports" },
  { value: "category.", label: "Categories" },
  { value: "stock.", label: "Stock" },
  { value: "transfer.", label: "Transfers" },
  { value: "user.", label: "People" },
  { value: "session.", label: "Sign-ins" },
  { value: "store.", label: "Stores" },
  { value: "register.", label: "Registers and tills" },
  { value: "settings.", label: "Settings" },
  { value: "tax_class.", label: "Tax classes" },
  { value: "merchant.", label: "The shop itself" },
];

/** The groups of those actions that occur; one that is new to us is called by its own name. */
export function groupsOf(actions: readonly string[]): SelectOption<string>[] {
  const subjects = new Set(actions.map((action) => `${action.split(".", 1)[0] ?? ""}.`));
  const known = GROUPS.filter(({ value }) => subjects.has(value));
  const others = [...subjects].filter((subject) => GROUPS.every(({ value }) => value !== subject));
  return [...known, ...others.map((value) => ({ value, label: value.slice(0, -1).replaceAll("_", " ") }))];
}
