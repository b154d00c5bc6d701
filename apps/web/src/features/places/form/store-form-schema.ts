import { formatQuantity, milli } from "@galla/domain";
import { createStoreInput, storeFields, type StoreOutput } from "@galla/validators";
import { z } from "zod";
import { typedLevel } from "@/lib/typed-figures.ts";

const chosenFigure = z.string().transform(Number);

/** The form of a store, from what people type and choose to what the API takes. Field names are those of the wire. */
export const storeFormSchema = z.strictObject({
  name: storeFields.shape.name,
  address: storeFields.shape.address.unwrap(),
  phone: storeFields.shape.phone.unwrap(),
  timeZone: storeFields.shape.timeZone,
  taxMode: storeFields.shape.taxMode,
  cashRoundingMode: storeFields.shape.cashRoundingMode.unwrap(),
  receiptHeader: storeFields.shape.receiptHeader.unwrap(),
  receiptFooter: storeFields.shape.receiptFooter.unwrap(),
  cashRoundingIncrementMinor: chosenFigure.pipe(storeFields.shape.cashRoundingIncrementMinor.unwrap()),
  minStockDefaultMilli: typedLevel,
  billPrefix: z
    .string()
    .transform((text) => text.trim().toUpperCase())
    .pipe(storeFields.shape.billPrefix.unwrap()),
  autoLockMinutes: chosenFigure.pipe(storeFields.shape.autoLockMinutes.unwrap()),
  // Only a new store asks for it; the others have their registers in the list.
  registerName: createStoreInput.shape.registerName.unwrap(),
});

/** What the fields hold while somebody types. */
export type StoreForm = z.input<typeof storeFormSchema>;
/** What they mean. */
export type StoreFormResult = z.output<typeof storeFormSchema>;

const NEW_STORE: Omit<StoreForm, "timeZone" | "taxMode"> = {
  name: "",
  address: "",
  phone: "",
  cashRoundingIncrementMinor: "0",
  cashRoundingMode: "NEAREST",
  minStockDefaultMilli: "10",
  billPrefix: "BILL",
  receiptHeader: "",
  receiptFooter: "",
  autoLockMinutes: "10",
  registerName: "Till 1",
};

/** A store that does not exist yet: it keeps the clock and the taxes of the one somebody works in now. */
export function emptyStoreForm(like: Pick<StoreOutput, "timeZone" | "taxMode">): StoreForm {
  return { ...NEW_STORE, timeZone: like.timeZone, taxMode: like.taxMode };
}

/** A store as its form shows it. */
export function storeFormOf(store: StoreOutput): StoreForm {
  const { name, address, phone, timeZone, taxMode, cashRoundingMode, billPrefix, receiptHeader, receiptFooter } = store;
  return {
    name,
    address,
    phone,
    timeZone,
    taxMode,
    cashRoundingMode,
    billPrefix,
    receiptHeader,
    receiptFooter,
    cashRoundingIncrementMinor: String(store.cashRoundingIncrementMinor),
    minStockDefaultMilli: formatQuantity(milli(store.minStockDefaultMilli)),
    autoLockMinutes: String(store.autoLockMinutes),
    registerName: NEW_STORE.registerName,
  };
}
