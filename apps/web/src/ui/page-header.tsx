import type { ReactNode } from "react";

type PageHeaderProps = { title: string; description?: ReactNode; action?: ReactNode };

/** The head of an office page: its name and its one primary action. */
export function PageHeader({ title, description, action }: PageHeaderProps) {
  return (
    <header className="mb-5 flex flex-wrap items-center justify-between gap-3">
      <div className="min-w-0">
        <h1 className="text-24 font-semibold tracking-tight wrap-anywhere">{title}</h1>
        {description !== undefined && <p className="text-14 text-soft">{description}</p>}
      </div>
      {action !== undefined && <div className="flex flex-wrap items-center gap-2">{action}</div>}
    </header>
  );
}
