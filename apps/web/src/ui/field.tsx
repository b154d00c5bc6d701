import { useId, type ReactNode } from "react";
import { classNames } from "@/lib/class-names.ts";

/** What a control must carry so that its label, help and error are read with it. */
export type FieldControl = { id: string; "aria-invalid": boolean; "aria-describedby": string | undefined };

type FieldProps = {
  label: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  className?: string;
  children: (control: FieldControl) => ReactNode;
};

/** Label above, control, help below, the error in place of the help. */
export function Field({ label, help, error, optional = false, className, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const hasNote = Boolean(error ?? help);
  return (
    <div className={classNames("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className="text-14 font-medium text-ink">
        {label}
        {optional && <span className="font-normal text-soft"> (optional)</span>}
      </label>
      {children({ id, "aria-invalid": Boolean(error), "aria-describedby": hasNote ? noteId : undefined })}
      {hasNote && (
        <p id={noteId} className={classNames("text-13", error ? "font-medium text-danger" : "text-soft")}>
          {error ?? help}
        </p>
      )}
    </div>
  );
}
