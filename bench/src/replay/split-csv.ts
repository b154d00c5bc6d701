/** One record of the file and the number of the line it began on, or null fields where its quotes never end. */
export type CsvRecord = { readonly line: number; readonly fields: readonly string[] | null };

// A quoted field may hold line breaks, but a quote nobody closed must not swallow the rest of the file.
const MOST_LINES_IN_RECORD = 5;

/**
 * The records of a CSV text, read line by line so that one broken line costs one record and never the file. Quotes are read
 * leniently: inside a quoted field a lone quote is itself, and outside one it means nothing.
 */
export function* splitCsv(text: string): Generator<CsvRecord> {
  const lines = text.split(/\r\n|\n|\r/);
  for (let index = 0; index < lines.length; index += 1) {
    let joined = lines[index] ?? "";
    if (joined === "") continue;
    const line = index + 1;
    let fields = splitLine(joined);
    for (let extra = 1; fields === null && extra < MOST_LINES_IN_RECORD && index + extra < lines.length; extra += 1) {
      joined += `\n${lines[index + extra] ?? ""}`;
      fields = splitLine(joined);
      if (fields !== null) index += extra;
    }
    yield { line, fields };
  }
}

const QUOTED = /"((?:[^"]|""|"(?!,|$))*)"(?=,|$)/y;
const PLAIN = /[^,]*/y;

function splitLine(text: string): string[] | null {
  const fields: string[] = [];
  for (let position = 0; ; position += 1) {
    const isQuoted = text[position] === '"';
    const pattern = isQuoted ? QUOTED : PLAIN;
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (match === null) return null;
    fields.push(isQuoted ? (match[1] ?? "").replaceAll('""', '"') : match[0]);
    position = pattern.lastIndex;
    if (position >= text.length) return fields;
  }
}
