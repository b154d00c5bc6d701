/** One record of the file and the number of the line it began on, or null fields where its quotes never end. */
export type CsvRecord = { readonly line: number; readonly fields: readonly string[] | null };

// A quoted field may hold line breaks, but a quote nobody closed must not swallow the rest of the file.
const MOST_LINES_IN_RECORD = 5;

/**
 * The records of a CSV text, read line by line so that one broken line costs one record and never the file. Quotes are read
 * leniently: inside a quoted field a lone quote is itself, and outside one it means nothing. A field may hold line breaks, but a line
 * that is a whole record by itself (as wide as the first) is never taken for the rest of another.
 */
export function* splitCsv(text: string): Generator<CsvRecord> {
  const lines = text.split(/\r\n|\n|\r/);
  let width = Number.POSITIVE_INFINITY;
  for (let index = 0; index < lines.length; index += 1) {
    if (lines[index] === "") continue;
    const { fields, extraLines } = recordAt(lines, index, width);
    yield { line: index + 1, fields };
    if (width === Number.POSITIVE_INFINITY) width = fields?.length ?? width;
    index += extraLines;
  }
}

function recordAt(
  lines: readonly string[],
  index: number,
  width: number,
): { fields: string[] | null; extraLines: number } {
  let joined = lines[index] ?? "";
  let fields = splitLine(joined);
  for (let extraLines = 0; ;) {
    if (fields !== null) return { fields, extraLines };
    extraLines += 1;
    const next = lines[index + extraLines];
    if (next === undefined || extraLines === MOST_LINES_IN_RECORD || (splitLine(next)?.length ?? 0) >= width)
      return { fields: null, extraLines: 0 };
    joined += `\n${next}`;
    fields = splitLine(joined);
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
