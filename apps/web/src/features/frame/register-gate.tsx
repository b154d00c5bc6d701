"use client";

import { lazy, Suspense, type ReactNode } from "react";
import { useSession } from "@/trpc/session.tsx";
import { Notice } from "@/ui/notice.tsx";

// Asked once per browser, so it is not part of what the Sell screen loads.
const RegisterChoice = lazy(async () => ({ default: (await import("./register-choice.tsx")).RegisterChoice }));

/** A till must be enrolled to a register before it can sell. Asked once per browser. */
export function RegisterGate({ children }: { children: ReactNode }) {
  const session = useSession();
  if (!session.can("sale.create")) {
    return (
      <Stop title="Sell">
        Your role does not include selling. Ask a manager, or open Products from your name above.
      </Stop>
    );
  }
  if (session.register !== null) return children;
  if (session.till !== null) {
    return (
      <Stop title="Another store's till">
        This browser is the till of a store you do not work in. Let somebody of that store in, or leave its register
        from your name above.
      </Stop>
    );
  }
  return (
    <Suspense>
      <RegisterChoice />
    </Suspense>
  );
}

function Stop({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="mx-auto w-full max-w-md p-6">
      <h1 className="mb-4 text-24 font-semibold">{title}</h1>
      <Notice meaning="warning">{children}</Notice>
    </main>
  );
}
