import Image from "next/image";
import { useFormat } from "@/trpc/session.tsx";
import { billExample } from "../register-words.ts";
import type { StoreForm } from "./store-form-schema.ts";

type ReceiptPreviewProps = { shopName: string; form: Partial<StoreForm>; logo: string | null };

/** The ends of a receipt as they will be printed, black on white whatever the theme. The sale between them is only hinted at. */
export function ReceiptPreview({ shopName, form, logo }: ReceiptPreviewProps) {
  const format = useFormat();
  const { name = "", address = "", phone = "", receiptHeader = "", receiptFooter = "" } = form;
  const series = {
    prefix: form.billPrefix?.trim().toUpperCase() || "BILL",
    code: "",
    timeZone: form.timeZone ?? "UTC",
  };
  return (
    <figure className="flex flex-col items-center gap-2 rounded-md bg-sunken p-4">
      <figcaption className="text-13 text-soft">How it will look</figcaption>
      <div className="w-full max-w-[72mm] bg-white p-[4mm] text-center text-12 text-black shadow-float wrap-anywhere">
        {logo !== null && (
          <Image
            src={logo}
            alt="Logo"
            width={240}
            height={120}
            unoptimized
            className="mx-auto mb-2 h-auto max-h-[24mm] w-auto max-w-full object-contain"
          />
        )}
        <p className="text-16 font-bold">{shopName}</p>
        {name !== "" && name !== shopName && <p className="font-semibold">{name}</p>}
        <p className="whitespace-pre-line">{address}</p>
        <p>{phone}</p>
        <p className="mt-1 whitespace-pre-line empty:hidden">{receiptHeader}</p>
        <div className="mt-2 flex justify-between gap-2 border-t border-dashed border-black pt-2 font-bold">
          <span>{billExample(series)}</span>
          <span>{format.money(9870)}</span>
        </div>
        <p className="mt-2 whitespace-pre-line empty:hidden">{receiptFooter}</p>
      </div>
    </figure>
  );
}
