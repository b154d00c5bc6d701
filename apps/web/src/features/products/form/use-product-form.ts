import { zodResolver } from "@hookform/resolvers/zod";
import { useMemo } from "react";
import { useForm, type UseFormReturn } from "react-hook-form";
import { useFormat } from "@/trpc/session.tsx";
import { productFormSchema, type ProductForm, type ProductFormResult } from "./product-form-schema.ts";

export type ProductFormControl = UseFormReturn<ProductForm, unknown, ProductFormResult>;

/** The state of a product form, checked by the schema the API uses. */
export function useProductForm(values: ProductForm): ProductFormControl {
  const { exponent } = useFormat().currency;
  const resolver = useMemo(() => zodResolver(productFormSchema(exponent)), [exponent]);
  return useForm<ProductForm, unknown, ProductFormResult>({ resolver, defaultValues: values });
}
