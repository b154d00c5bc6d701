"use client";

import { useQuery } from "@tanstack/react-query";
import type { LockScreenOutput } from "@galla/validators";
import { usePathname } from "next/navigation";
import { Dialog as Radix } from "radix-ui";
import { useState, type ReactNode } from "react";
import { isTouchDevice } from "@/lib/pointer.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { tillQuery } from "@/trpc/session-query.ts";
import { explain, plainFormat } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { Notice } from "@/ui/notice.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";
import { LockClock } from "./lock-clock.tsx";
import { PeopleTiles } from "./people-tiles.tsx";
import { PinView } from "./pin-view.tsx";

/** Whose turn it is: the people of this till, and a pad for the PIN of the one who is chosen. */
export function LockCover() {
  // The names were fetched while the till was idle; who was let go since must not stay among them.
  const till = useQuery({ ...tillQuery, refetchOnMount: "always" });
  const isNoTill = till.error !== null && refusalOf(till.error)?.code === "till.not_enrolled";
  const shown = isNoTill ? undefined : till.data;
  return (
    <Cover label={shown === undefined ? "Locked" : `${shown.registerName} is locked`}>
      {shown !== undefined && <LockHead shown={shown} />}
      {shown !== undefined ? (
        <WhoIsThere people={shown.people} isFresh={!till.isFetching} />
      ) : till.error === null ? (
        <TilesSkeleton />
      ) : (
        <Trouble error={till.error} isNoTill={isNoTill} onRetry={() => void till.refetch()} />
      )}
      <PasswordInstead isOnly={shown?.people.length === 0} />
    </Cover>
  );
}

/**
 * A dialog to those who hear the page: whatever is under it, dialogs included, can neither be seen, reached nor heard. Sell's keys and
 * scanner ask for `data-lock`.
 */
function Cover({ label, children }: { label: string; children: ReactNode }) {
  // Fields of the cover take the focus before Radix looks who had it, so we look earlier.
  const [opener] = useState(() => document.activeElement);
  return (
    <Radix.Root open>
      <Radix.Portal>
        <Radix.Content
          aria-describedby={undefined}
          data-lock
          onEscapeKeyDown={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            giveFocusBack(opener);
          }}
          className="fixed inset-0 z-50 flex flex-col overflow-y-auto bg-page outline-none print:hidden"
        >
          <Radix.Title className="sr-only">{label}</Radix.Title>
          <div className="mx-auto flex w-full max-w-3xl flex-col items-center gap-6 p-4 sm:pt-[6dvh]">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** To where one scans and searches, as when the screen is opened; on a screen without such a field, to what had it before. */
function giveFocusBack(opener: Element | null): void {
  const search = isTouchDevice() ? null : document.querySelector("[data-search]");
  const wanted = search ?? opener;
  if (wanted instanceof HTMLElement) wanted.focus();
}

function LockHead({ shown }: { shown: LockScreenOutput }) {
  return (
    <header className="flex flex-col items-center text-center">
      <LockClock locale={shown.locale} timeZone={shown.timeZone} />
      <p className="text-14 text-soft">
        <span className="font-semibold text-ink">{shown.storeName}</span> · {shown.registerName}
      </p>
    </header>
  );
}

function WhoIsThere({ people, isFresh }: { people: LockScreenOutput["people"]; isFresh: boolean }) {
  const [personId, setPersonId] = useState<string | null>(null);
  const only = people.length === 1 ? people[0] : undefined;
  const person = people.find(({ id }) => id === personId) ?? only;
  if (person !== undefined)
    return <PinView key={person.id} person={person} onBack={only === undefined ? () => setPersonId(null) : null} />;
  if (people.length > 0) return <PeopleTiles people={people} onChoose={setPersonId} />;
  if (!isFresh) return <TilesSkeleton />;
  return (
    <p className="max-w-sm text-center text-16 text-soft">
      Nobody who works here has a PIN yet. A manager can give one under People.
    </p>
  );
}

function TilesSkeleton() {
  return (
    <div aria-busy className="flex w-full flex-wrap justify-center gap-3">
      {[0, 1, 2].map((index) => (
        <Skeleton key={index} className="h-36 w-[calc(50%-0.375rem)] rounded-md sm:w-42" />
      ))}
    </div>
  );
}

function Trouble({ error, isNoTill, onRetry }: { error: unknown; isNoTill: boolean; onRetry: () => void }) {
  return (
    <>
      <h1 className="text-24 font-semibold">Locked</h1>
      <Notice meaning={isNoTill ? "warning" : "danger"} className="max-w-md">
        {explain(error, plainFormat)}
      </Notice>
      {!isNoTill && (
        <Button look="primary" size="large" onClick={onRetry}>
          Try again
        </Button>
      )}
    </>
  );
}

function PasswordInstead({ isOnly }: { isOnly: boolean }) {
  const path = usePathname();
  const next = path === "/lock" ? "/" : path;
  return (
    <Button asChild look={isOnly ? "primary" : "link"}>
      {/* A whole new page, so that nothing of what was on the screen outlives it. */}
      <a href={`/sign-in?next=${encodeURIComponent(next)}`}>Use e-mail and password instead</a>
    </Button>
  );
}
