import type { ProductForm } from "./product-form-schema.ts";

export type FieldName = keyof ProductForm;

/** The three versions that meet when two people edit one product. */
export type Versions = { readonly base: ProductForm; readonly theirs: ProductForm; readonly mine: ProductForm };

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** The names of the fields that differ, in the order of the form. */
export function changedFields(from: ProductForm, to: ProductForm): FieldName[] {
  const isField = (name: string): name is FieldName => Object.hasOwn(to, name);
  return Object.keys(to)
    .filter((name) => isField(name) && !same(from[name], to[name]))
    .filter(isField);
}

/** Their version with my own changes on top: what I did not touch stays as they left it. */
export function keepMine({ base, theirs, mine }: Versions): ProductForm {
  const kept = changedFields(base, mine).map((name) => [name, mine[name]] as const);
  return { ...theirs, ...Object.fromEntries(kept) };
}
