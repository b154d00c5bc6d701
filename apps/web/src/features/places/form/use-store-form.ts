import { zodResolver } from "@hookform/resolvers/zod";
import { useForm, type UseFormReturn } from "react-hook-form";
import { storeFormSchema, type StoreForm, type StoreFormResult } from "./store-form-schema.ts";

export type StoreFormControl = UseFormReturn<StoreForm, unknown, StoreFormResult>;

/** The state of a store's form, checked by the schema the API uses. */
export function useStoreForm(defaultValues: StoreForm): StoreFormControl {
  return useForm<StoreForm, unknown, StoreFormResult>({ resolver: zodResolver(storeFormSchema), defaultValues });
}
