/** The largest file the server takes. */
const MAX_CHARACTERS = 5_000_000;

export type ChosenFile = { readonly name: string; readonly csv: string };

/** The text of a file, or what is wrong with it in words. */
export async function readFile(file: File): Promise<ChosenFile | string> {
  const csv = file.size > MAX_CHARACTERS ? null : await file.text();
  if (csv === null || csv.length > MAX_CHARACTERS)
    return `${file.name} is larger than 5 MB. Split it into several files.`;
  if (csv.includes("\u0000")) {
    return `${file.name} is not a text file. Save it as CSV from your spreadsheet, then choose it again.`;
  }
  return csv.trim() === "" ? `${file.name} is empty.` : { name: file.name, csv };
}
