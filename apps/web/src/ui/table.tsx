import type { ComponentProps } from "react";
import { classNames } from "@/lib/class-names.ts";

/** The frame of a table: scrolls sideways inside itself, so the page never does. */
export function Table({ className, ...props }: ComponentProps<"table">) {
  return (
    <div className="overflow-x-auto rounded-md border border-line bg-surface" tabIndex={-1}>
      <table className={classNames("w-full border-collapse text-14", className)} {...props} />
    </div>
  );
}

export function TableHead(props: ComponentProps<"thead">) {
  return <thead className="border-b border-line bg-sunken/60" {...props} />;
}

export function TableBody(props: ComponentProps<"tbody">) {
  return <tbody className="divide-y divide-line" {...props} />;
}

export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return <tr className={classNames("h-12", className)} {...props} />;
}

type CellProps = { numeric?: boolean };

export function HeaderCell({ numeric = false, className, ...props }: ComponentProps<"th"> & CellProps) {
  return (
    <th
      scope="col"
      className={classNames(
        "px-3 py-2 text-left text-13 font-medium whitespace-nowrap text-soft",
        numeric && "text-right",
        className,
      )}
      {...props}
    />
  );
}

export function Cell({ numeric = false, className, ...props }: ComponentProps<"td"> & CellProps) {
  return <td className={classNames("px-3 py-2", numeric && "text-right whitespace-nowrap", className)} {...props} />;
}
