"use client";

import { useSession } from "@/trpc/session.tsx";

/** One screen for a whole sale. */
export function SellScreen() {
  const { store, register } = useSession();
  return (
    <main className="p-6">
      <h1 className="text-24 font-semibold">Sell</h1>
      <p className="text-soft">
        {store.name} · {register?.name}
      </p>
    </main>
  );
}
