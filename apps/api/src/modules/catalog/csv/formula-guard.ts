// A spreadsheet takes a cell that begins like this for a formula and runs it; the full-width twins count too in some of them
// (ASVS 1.2.10, reliability.md §4). A cell that begins with the guard itself is guarded as well, so that taking it off is exact.
const RISKY = /^['=+\-@\t\r\n＝＋－＠]/;

/** A text as it stands in an exported file: never a formula. */
export function guardCell(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** The text that was guarded. Other texts, such as an apostrophe before a letter, stay as they are. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;
}
