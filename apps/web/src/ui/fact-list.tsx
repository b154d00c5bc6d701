import { useId, type ReactNode } from "react";
import { classNames } from "@/lib/class-names.ts";

/** Names and figures under a heading. */
export function FactList({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="h-full rounded-md border border-line bg-surface p-4 sm:p-5">
      <h2 id={id} className="mb-2 text-16 font-semibold">
        {title}
      </h2>
      <dl className="flex flex-col gap-1.5 text-14">{children}</dl>
    </section>
  );
}

/** One of them. */
export function Fact({
  name,
  isStrong = false,
  children,
}: {
  name: ReactNode;
  isStrong?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      className={classNames(
        "flex items-baseline justify-between gap-4",
        isStrong && "mt-1 border-t border-line pt-2 text-20 font-semibold",
      )}
    >
      <dt className={isStrong ? "" : "text-soft"}>{name}</dt>
      {/* The name makes room, so that no amount is torn in two. */}
      <dd className="max-w-2/3 shrink-0 text-right break-words">{children}</dd>
    </div>
  );
}
