"use client";

import { useQueries } from "@tanstack/react-query";
import { CircleCheck, PackagePlus, ShoppingBasket, UserPlus, type LucideIcon } from "lucide-react";
import Link from "next/link";
import { api } from "@/trpc/api.ts";
import { useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";

/** What to do after the set-up, each with whether it is done. */
export function NextStepsPage() {
  const { merchant, user, store, till } = useSession();
  const [products, people] = useQueries({
    queries: [
      { queryKey: ["setup.products"], queryFn: () => api.products.list.query({ storeId: store.id, limit: 1 }) },
      { queryKey: ["setup.people"], queryFn: () => api.users.list.query({ limit: 1 }) },
    ],
  });
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-2xl flex-col p-4 sm:py-[8dvh]">
      <p className="text-14 font-semibold text-accent">Welcome, {user.fullName}</p>
      <h1 className="mt-1 text-24 font-semibold tracking-tight">{merchant.name} is open</h1>
      <p className="mt-1 mb-6 text-14 text-soft">Three things, in any order, and you can sell.</p>
      <ul className="flex flex-col gap-3">
        <NextStep
          icon={PackagePlus}
          title="Add products"
          text="One by one, or all of them from a spreadsheet."
          isDone={(products.data?.total ?? 0) > 0}
          links={[
            { href: "/products/new", label: "New product" },
            { href: "/products/import", label: "Import" },
          ]}
        />
        <NextStep
          icon={UserPlus}
          title="Hire people"
          text="Cashiers come in at the till by PIN; managers also run the office. Set your own PIN under My account."
          isDone={(people.data?.total ?? 0) > 1}
          links={[
            { href: "/people/new", label: "New person" },
            { href: "/account", label: "My PIN" },
          ]}
        />
        <NextStep
          icon={ShoppingBasket}
          title="Make this browser a till"
          text="Open Sell on the device at the counter, and say which register it is."
          isDone={till !== null}
          links={[{ href: "/sell", label: "Open Sell" }]}
        />
      </ul>
      <Button asChild size="large" className="mt-6 self-start">
        <Link href="/products">Go to the office</Link>
      </Button>
    </main>
  );
}

type NextStepProps = {
  icon: LucideIcon;
  title: string;
  text: string;
  isDone: boolean;
  links: readonly { href: string; label: string }[];
};

function NextStep({ icon: Icon, title, text, isDone, links }: NextStepProps) {
  return (
    <li className="flex flex-col gap-3 rounded-md border border-line bg-surface p-4 sm:flex-row sm:items-center sm:p-5">
      <div className="flex min-w-0 flex-1 items-start gap-4">
        {isDone ? (
          <CircleCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-success" />
        ) : (
          <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-soft" />
        )}
        <div className="min-w-0">
          <h2 className="text-16 font-semibold">
            {title}
            {isDone && <span className="font-normal text-success"> · done</span>}
          </h2>
          <p className="text-14 text-soft">{text}</p>
        </div>
      </div>
      <div className="flex flex-wrap gap-2 pl-9 sm:pl-0">
        {links.map(({ href, label }) => (
          <Button key={href} asChild>
            <Link href={href}>{label}</Link>
          </Button>
        ))}
      </div>
    </li>
  );
}
