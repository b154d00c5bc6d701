import { countFiles, judgeSizes, lineCountAt } from "./checks/file-sizes.ts";
import { root } from "./product/run-command.ts";

const files = countFiles(root);
const faults = judgeSizes(files);
for (const fault of faults) console.error(fault);
const longest = files.toSorted((a, b) => b.lines - a.lines)[0];
console.log(
  `${files.length} files: median ${lineCountAt(files, 0.5)} lines, 95 % ≤ ${lineCountAt(files, 0.95)}, longest ${longest?.lines} (${longest?.path})`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
