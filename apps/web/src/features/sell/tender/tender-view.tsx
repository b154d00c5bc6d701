"use client";

import { ArrowLeft } from "lucide-react";
import { useEffect } from "react";
import { useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { Kbd } from "@/ui/kbd.tsx";
import { Tab, TabList, TabPanel, Tabs } from "@/ui/tabs.tsx";
import { dueOf } from "../till/priced-till.ts";
import { setPaying, useTill } from "../till/till-store.ts";
import { useView } from "../till/view-store.ts";
import type { Checkout } from "../use-checkout.ts";
import { chooseMethod, isMethod, METHODS, startEntry, useEntry } from "./entry-store.ts";
import { EntryForm } from "./entry-form.tsx";
import { TakenTenders } from "./taken-tenders.tsx";
import { TenderNotice } from "./tender-notice.tsx";

/** Takes the money, in place of the products: what is due, how it is paid, what is left. */
export function TenderView({ checkout }: { checkout: Checkout }) {
  const { store, format } = useSession();
  const method = useEntry((state) => state.method);
  const due = useTill((state) => dueOf(state.cart, store, method));
  const hasPaid = useTill((state) => state.cart.tenders.length > 0);
  const isSending = useView((state) => state.isSending);
  useEffect(startEntry, []);
  return (
    <section
      aria-labelledby="tender-title"
      className="mx-auto flex min-h-0 w-full max-w-3xl flex-1 flex-col gap-3 overflow-y-auto px-4 pt-2 pb-4 md:gap-4 md:pt-4"
    >
      <Button look="quiet" className="-ml-2 self-start px-2" disabled={isSending} onClick={() => setPaying(false)}>
        <ArrowLeft aria-hidden />
        Back to the cart
        <Kbd className="hidden w-auto text-soft lg:inline-flex">Esc</Kbd>
      </Button>
      <div>
        <h1 id="tender-title" className="text-16 font-medium text-soft">
          {hasPaid ? "Remaining" : "To pay"}
        </h1>
        <p className="text-48 font-semibold tracking-tight" data-testid="due">
          {format.money(due)}
        </p>
      </div>
      <TakenTenders isSending={isSending} />
      <TenderNotice />
      <Tabs
        value={method}
        onValueChange={(chosen) => isMethod(chosen) && chooseMethod(chosen)}
        className="flex flex-col gap-4"
      >
        <TabList aria-label="How it is paid">
          {Object.entries(METHODS).map(([name, { label }]) => (
            <Tab key={name} value={name} disabled={isSending} className="h-12">
              {label}
            </Tab>
          ))}
        </TabList>
        <TabPanel value={method} tabIndex={-1} className="outline-none">
          <EntryForm key={method} checkout={checkout} />
        </TabPanel>
      </Tabs>
    </section>
  );
}
