"use client";

import type { UserOutput } from "@galla/validators";
import { UserRoundX } from "lucide-react";
import Link from "next/link";
import { ROLE_NAMES } from "@/lib/role-text.ts";
import { trpc } from "@/trpc/client.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { BackLink } from "@/ui/back-link.tsx";
import { Button } from "@/ui/button.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { FormSkeleton } from "@/ui/form-skeleton.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";
import { PersonBadges } from "../person-badges.tsx";
import { AccessPanel } from "./access-panel.tsx";
import { ActivatePerson } from "./activate-person.tsx";
import { EditPersonForm } from "./edit-person-form.tsx";
import { PersonFacts } from "./person-facts.tsx";
import { PersonSessions } from "./person-sessions.tsx";

/** One person: who they are, what they may do, and where they are signed in. */
export function PersonPage({ userId }: { userId: string }) {
  const { can } = useSession();
  return (
    <>
      <BackLink href="/people">People</BackLink>
      {can("user.read") ? (
        <LoadedPerson userId={userId} />
      ) : (
        <Notice meaning="warning">Your role does not include seeing the people of the shop. Ask a manager.</Notice>
      )}
    </>
  );
}

function LoadedPerson({ userId }: { userId: string }) {
  const explain = useExplain();
  const person = trpc.users.byId.useQuery({ userId });
  if (person.data !== undefined) return <Person person={person.data} />;
  if (person.error === null) {
    return (
      <div aria-busy>
        <Skeleton className="mb-5 h-11 w-72" />
        <FormSkeleton />
      </div>
    );
  }
  const code = refusalOf(person.error)?.code;
  if (code === "resource.not_found" || code === "input.invalid") return <NoSuchPerson />;
  return <Notice meaning="danger">{explain(person.error)}</Notice>;
}

function Person({ person }: { person: UserOutput }) {
  const { user } = useSession();
  const isEditable = person.isManageable && person.isActive;
  return (
    <>
      <PageHeader
        title={person.fullName}
        description={
          <span className="flex flex-wrap items-center gap-2">
            {ROLE_NAMES[person.role]}
            {person.id === user.id && " · You"}
            <PersonBadges person={person} />
          </span>
        }
        action={<ActivatePerson person={person} />}
      />
      {!person.isManageable && <WhyNot person={person} />}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_20rem] xl:grid-rows-[auto_1fr]">
        {isEditable ? <EditPersonForm key={person.id} person={person} /> : <PersonFacts person={person} />}
        <div className="xl:col-start-2 xl:row-span-2 xl:row-start-1">
          <AccessPanel person={person} />
        </div>
        <PersonSessions person={person} />
      </div>
    </>
  );
}

function WhyNot({ person }: { person: UserOutput }) {
  const { user } = useSession();
  return (
    <Notice className="mb-4">
      {person.id === user.id ? (
        <>
          Your name, password and PIN are under{" "}
          <Link href="/account" className="underline">
            My account
          </Link>
          .
        </>
      ) : (
        `Only an owner can change ${person.fullName}.`
      )}
    </Notice>
  );
}

function NoSuchPerson() {
  return (
    <EmptyState
      icon={UserRoundX}
      title="There is no such person"
      action={
        <Button asChild>
          <Link href="/people">Everybody</Link>
        </Button>
      }
    >
      The address may be wrong, or the person belongs to another shop.
    </EmptyState>
  );
}
