import { FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { classNames } from "@/lib/class-names.ts";
import { Button } from "@/ui/button.tsx";
import type { ChosenFile } from "./use-import.ts";

/** The largest file the server takes. */
const MAX_CHARACTERS = 5_000_000;

type FileDropProps = { chosen: string | null; isBusy: boolean; onFile: (file: ChosenFile) => void; onProblem: (text: string) => void };

/** Takes a file, dropped here or chosen by hand. */
export function FileDrop({ chosen, isBusy, onFile, onProblem }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const csv = file.size > MAX_CHARACTERS ? null : await file.text();
    if (csv === null || csv.length > MAX_CHARACTERS) onProblem(`${file.name} is larger than 5 MB. Split it into several files.`);
    else if (csv.includes("\u0000")) onProblem(`${file.name} is not a text file. Save it as CSV from your spreadsheet, then choose it again.`);
    else if (csv.trim() === "") onProblem(`${file.name} is empty.`);
    else onFile({ name: file.name, csv });
  };
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files[0]);
      }}
      className={classNames("flex flex-col items-center gap-3 rounded-md border border-dashed border-control bg-surface px-4 py-8 text-center", isOver && "border-accent bg-accent-soft")}
    >
      <FileUp aria-hidden className="size-8 text-soft" strokeWidth={1.5} />
      <p role="status" className="text-14 text-soft">
        {isBusy ? `Checking ${chosen ?? "the file"}…` : (chosen ?? "Drop a CSV file here, or choose one.")}
      </p>
      <Button onClick={() => input.current?.click()} disabled={isBusy}>
        {chosen === null ? "Choose a file" : "Choose another file"}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv,text/plain"
        aria-label="CSV file"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          // The same file, mended, can be chosen again.
          event.target.value = "";
        }}
      />
    </div>
  );
}
