/** Where each column stands in this file. */
export type Columns = { readonly [Name in ColumnName]: number };

type ColumnName = keyof typeof TITLES;

// The data set exists under two headings: that of 2015 and that of its longer sibling.
const TITLES = {
  invoice: ["invoiceno", "invoice"],
  code: ["stockcode"],
  description: ["description"],
  quantity: ["quantity"],
  date: ["invoicedate"],
  price: ["unitprice", "price"],
  customer: ["customerid"],
  country: ["country"],
} as const;

/** Finds the columns by their titles. Throws, naming what is missing, when this is another kind of file. */
export function findColumns(header: readonly string[]): Columns {
  const titles = header.map((title) => title.toLowerCase().replace(/[^a-z]/g, ""));
  const find = (name: ColumnName): number => {
    const index = titles.findIndex((title) => TITLES[name].some((known) => known === title));
    if (index === -1)
      throw new Error(
        `This is not an invoice file: it has no column ${TITLES[name][0]}. Its first line is: ${header.join(",")}`,
      );
    return index;
  };
  return {
    invoice: find("invoice"),
    code: find("code"),
    description: find("description"),
    quantity: find("quantity"),
    date: find("date"),
    price: find("price"),
    customer: find("customer"),
    country: find("country"),
  };
}
