import { useId, type ReactNode } from "react";

type FormSectionProps = { title: string; description?: ReactNode; children: ReactNode };

/** Fields that belong together, under their own heading. */
export function FormSection({ title, description, children }: FormSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-md border border-line bg-surface p-4 sm:p-5">
      <h2 id={id} className="text-16 font-semibold">
        {title}
      </h2>
      {description !== undefined && <p className="mt-0.5 text-14 text-soft">{description}</p>}
      <div className="mt-4 grid gap-4 sm:grid-cols-2">{children}</div>
    </section>
  );
}
