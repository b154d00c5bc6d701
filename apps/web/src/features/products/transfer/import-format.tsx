import { Download } from "lucide-react";
import { saveFile } from "@/lib/save-file.ts";
import { useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { useExport } from "./use-export.ts";

const COLUMNS = [
  ["name, sku, price", "Required. The SKU tells which product a row is about. Price as in 22.50."],
  ["barcodes", "Several are separated by a space."],
  ["category", "Made when it does not exist yet."],
  ["unit", "PCS, KG, GM, LTR, ML or DOZEN."],
  ["cost, tax class, minimum stock", "Left empty, they stay as they are."],
  ["expiry", "As 2027-03-31."],
  ["status", "ACTIVE, INACTIVE or DISCONTINUED."],
  ["description, image", "The image is a web address."],
  ["stock", "The opening stock of new products at this store. Of known ones it is not looked at."],
] as const;

const TEMPLATE = [
  "name,sku,barcodes,category,unit,price,cost,tax class,minimum stock,expiry,status,description,image,stock",
  "Basmati rice 5 kg,RICE-5,8901234567894,Rice,PCS,520.00,455.00,,10,,ACTIVE,,,24",
  "Moong dal (loose),DAL-MOONG,,Pulses,KG,132.00,,,7.5,2027-03-31,ACTIVE,,,18.25",
  "",
].join("\r\n");

/** What a file must look like, and where to get one. */
export function ImportFormat() {
  const { can } = useSession();
  const exportProducts = useExport();
  return (
    <section aria-labelledby="format-heading" className="rounded-md border border-line bg-surface p-4 sm:p-5">
      <h2 id="format-heading" className="text-16 font-semibold">
        What the file looks like
      </h2>
      <p className="mt-1 text-14 text-soft">
        A CSV file from any spreadsheet. Its first row names the columns, in any order; columns you do not need can be
        left out.
      </p>
      <dl className="mt-4 grid gap-x-6 gap-y-2 text-14 sm:grid-cols-[14rem_1fr]">
        {COLUMNS.map(([names, meaning]) => (
          <div key={names} className="contents">
            <dt className="font-medium">{names}</dt>
            <dd className="mb-1 text-soft sm:mb-0">{meaning}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-5 flex flex-wrap gap-2">
        <Button onClick={() => saveFile("galla-products-template.csv", TEMPLATE, "text/csv;charset=utf-8")}>
          <Download aria-hidden />
          Template
        </Button>
        {can("product.export") && (
          <Button onClick={() => void exportProducts()}>
            <Download aria-hidden />
            Export all products
          </Button>
        )}
      </div>
    </section>
  );
}
