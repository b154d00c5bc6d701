import { UserRoundCheck } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/ui/button.tsx";
import { PasswordOnce } from "../password-once.tsx";
import type { Hired } from "./new-person-form.tsx";

type HiredNoticeProps = { hired: Hired; onAnother: () => void };

/** What a new person must be told, and what to do next. */
export function HiredNotice({ hired: { person, password, pin }, onAnother }: HiredNoticeProps) {
  return (
    <section className="rounded-md border border-line bg-surface p-5 sm:p-6">
      <h2 ref={takeFocus} tabIndex={-1} className="flex items-center gap-3 text-20 font-semibold outline-none">
        <UserRoundCheck aria-hidden className="size-6 text-accent" />
        {person.fullName} can start
      </h2>
      <dl className="mt-4 flex flex-col gap-4 text-14">
        {password !== null && (
          <>
            <Told name="Signs in with">{person.email}</Told>
            <div>
              <dt className="mb-1.5 text-soft">Temporary password</dt>
              <dd>
                <PasswordOnce password={password} />
                <p className="mt-1.5 text-13 text-soft">
                  Hand it over now: it is not shown again. They choose their own at the first sign-in.
                </p>
              </dd>
            </div>
          </>
        )}
        {pin !== null && <Told name="At a till">Their name and the PIN you have just set</Told>}
      </dl>
      <div className="mt-6 flex flex-wrap gap-2">
        <Button asChild look="primary">
          <Link href={`/people/${person.id}`}>Open {person.fullName}</Link>
        </Button>
        <Button onClick={onAnother}>Add another person</Button>
      </div>
    </section>
  );
}

/** The form that had the focus is gone; without this whoever hears the page would not know that somebody was hired. */
function takeFocus(heading: HTMLElement | null): void {
  heading?.focus();
}

function Told({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-soft">{name}</dt>
      <dd className="text-16 font-medium wrap-anywhere">{children}</dd>
    </div>
  );
}
