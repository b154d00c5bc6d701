"use client";

import { Store } from "lucide-react";
import type { ReactNode } from "react";
import { useSession } from "@/trpc/session.tsx";
import { Notice } from "@/ui/notice.tsx";

/** A till must know which register it is before it can sell. Asked once per device. */
export function RegisterGate({ children }: { children: ReactNode }) {
  const session = useSession();
  if (!session.can("sale.create")) {
    return (
      <main className="mx-auto w-full max-w-md p-6">
        <h1 className="mb-4 text-24 font-semibold">Sell</h1>
        <Notice meaning="warning">Your role does not include selling. Ask a manager, or open Products.</Notice>
      </main>
    );
  }
  if (session.register !== null) return children;
  return <RegisterChoice />;
}

/** Every register of the merchant, by store. */
function RegisterChoice() {
  const { stores, choosePlace } = useSession();
  return (
    <main className="mx-auto w-full max-w-md p-6">
      <h1 className="text-24 font-semibold">Which register is this?</h1>
      <p className="mt-1 text-14 text-soft">
        This device remembers it. You can change it later from your name at the top.
      </p>
      {stores.map((store) => (
        <section key={store.id} className="mt-6">
          <h2 className="mb-2 flex items-center gap-2 text-14 font-semibold">
            <Store aria-hidden className="size-[18px] text-soft" />
            {store.name}
          </h2>
          <ul className="flex flex-col gap-2">
            {store.registers.map((register) => (
              <li key={register.id}>
                <button
                  type="button"
                  onClick={() => choosePlace(store.id, register.id)}
                  className="flex h-14 w-full items-center justify-between rounded-md border border-control bg-surface px-4 text-left text-16 font-medium hover:bg-sunken"
                >
                  {register.name}
                  <span className="text-13 text-soft">{register.code}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
