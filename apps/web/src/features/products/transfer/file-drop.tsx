import { FileUp } from "lucide-react";
import { useRef, useState, type DragEvent } from "react";
import { classNames } from "@/lib/class-names.ts";

type FileDropProps = { chosen: string | null; isBusy: boolean; onFile: (file: File) => void };

const ZONE =
  "flex w-full flex-col items-center gap-3 rounded-md border border-dashed border-control bg-surface px-4 py-8 text-center hover:bg-sunken disabled:opacity-50";

/** Takes a file, dropped here or chosen by hand. */
export function FileDrop({ chosen, isBusy, onFile }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined && !isBusy) onFile(file);
  };
  const hover = (event: DragEvent, isOn: boolean) => {
    event.preventDefault();
    setOver(isOn);
  };
  const drop = (event: DragEvent) => {
    hover(event, false);
    take(event.dataTransfer.files);
  };
  return (
    <div>
      <button
        type="button"
        onClick={() => input.current?.click()}
        onDragOver={(event) => hover(event, true)}
        onDragLeave={(event) => hover(event, false)}
        onDrop={drop}
        className={classNames(ZONE, isOver && "border-accent bg-accent-soft")}
      >
        <FileUp aria-hidden className="size-8 text-soft" strokeWidth={1.5} />
        <span className="text-16 font-semibold">{chosen === null ? "Choose a CSV file" : "Choose another file"}</span>
        <span className="text-14 text-soft">{chosen === null ? "or drop it here" : `${chosen} is shown below`}</span>
      </button>
      <p role="status" className="sr-only">
        {isBusy ? "Checking the file" : ""}
      </p>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv,text/plain"
        aria-label="CSV file"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files);
          // The same file, mended, can be chosen again.
          event.target.value = "";
        }}
      />
    </div>
  );
}
