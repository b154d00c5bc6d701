import type { ReactNode } from "react";
import { classNames } from "@/lib/class-names.ts";

/** A part of a report under its name. Never torn over two columns or pages. */
export function ReportPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-2 break-inside-avoid border-t border-dashed border-black pt-1.5">
      <h2 className="font-bold">{title}</h2>
      {children}
    </section>
  );
}

type ReportRowProps = { label: ReactNode; isStrong?: boolean; children?: ReactNode };

/** A name and its figure. */
export function ReportRow({ label, isStrong = false, children }: ReportRowProps) {
  return (
    <p className={classNames("flex justify-between gap-2", isStrong && "font-bold")}>
      <span className="min-w-0 break-words">{label}</span>
      <span className="text-right whitespace-nowrap">{children}</span>
    </p>
  );
}
