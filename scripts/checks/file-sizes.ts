import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

export interface FileSize {
  /** Relative to the repository, with forward slashes. */
  path: string;
  lines: number;
}

// Written by a program, or tables of goods: their length says nothing about how the code reads.
const uncounted = /(^|\/)(generated|migrations|goods)\/|next-env\.d\.ts$/;
const skippedFolders = new Set(["node_modules", "test-results", "playwright-report"]);

/** Every TypeScript file of ours that the sizes are about. */
export function countFiles(root: string): FileSize[] {
  return sourceFiles(root)
    .map((file) => ({ path: relative(root, file).split(sep).join("/"), file }))
    .filter(({ path }) => !uncounted.test(path))
    .map(({ path, file }) => ({ path, lines: readFileSync(file, "utf8").trimEnd().split("\n").length }));
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return skippedFolders.has(entry.name) || entry.name.startsWith(".") ? [] : sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

// A file whose role is to be read as a table of contents stays shorter than the rest.
const limits = [
  { what: "a router", matches: /\.router\.ts$/, lines: 120 },
  { what: "a page", matches: /^apps\/web\/src\/app\/.*page\.tsx$/, lines: 40 },
  { what: "a file", matches: /./, lines: 300 },
];

const medianLimit = 60;
const p95Limit = 200;

/** What is wrong with the sizes, in sentences; empty when they are within architecture.md's limits. */
export function judgeSizes(files: FileSize[]): string[] {
  const tooLong = files.flatMap(({ path, lines }) => {
    const limit = limits.find(({ matches }) => matches.test(path));
    return limit !== undefined && lines > limit.lines
      ? [`${path} has ${lines} lines; ${limit.what} has at most ${limit.lines}`]
      : [];
  });
  const median = lineCountAt(files, 0.5);
  const p95 = lineCountAt(files, 0.95);
  return [
    ...tooLong,
    ...(median > medianLimit ? [`the median file has ${median} lines; at most ${medianLimit}`] : []),
    ...(p95 > p95Limit ? [`95 % of the files have up to ${p95} lines; at most ${p95Limit}`] : []),
  ];
}

/** The number of lines that the given share of the files does not exceed. */
export function lineCountAt(files: FileSize[], share: number): number {
  const sorted = files.map(({ lines }) => lines).toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
