"use client";

import { Store } from "lucide-react";
import { useState } from "react";
import { deviceText } from "@/lib/device-text.ts";
import type { RegisterPlace } from "@/trpc/session.tsx";
import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { Field } from "@/ui/field.tsx";
import { Input } from "@/ui/input.tsx";
import { Notice } from "@/ui/notice.tsx";
import { HeldRegister } from "./held-register.tsx";
import { useEnrol } from "./use-enrol.ts";

const MOST_NAME = 60;

/** Every register of the stores one works in; choosing one makes this browser its till. */
export function RegisterChoice() {
  const { stores } = useSession();
  const explain = useExplain();
  const [tillName, setTillName] = useState(() => deviceText(navigator.userAgent));
  const enrol = useEnrol(tillName);
  return (
    <main className="mx-auto w-full max-w-md flex-1 overflow-y-auto p-6">
      <h1 className="text-24 font-semibold">Which register is this?</h1>
      <p className="mt-1 text-14 text-soft">
        This browser becomes its till, until somebody leaves it from the menu under their name.
      </p>
      {enrol.error !== null && (
        <Notice meaning="danger" className="mt-4">
          {explain(enrol.error)}
        </Notice>
      )}
      {stores.map((store) => (
        <section key={store.id} className="mt-6" aria-label={store.name}>
          <h2 className="mb-2 flex items-center gap-2 text-14 font-semibold">
            <Store aria-hidden className="size-[18px] text-soft" />
            {store.name}
          </h2>
          <ul className="flex flex-col gap-2">
            {store.registers.map((register) => (
              <li key={register.id}>
                {register.till === null ? (
                  <FreeRegister register={register} isBusy={enrol.isBusy} onChoose={enrol.choose} />
                ) : (
                  <HeldRegister register={register} storeId={store.id} onTakenBack={enrol.choose} />
                )}
              </li>
            ))}
            {store.registers.length === 0 && <li className="text-14 text-soft">This store has no open register.</li>}
          </ul>
        </section>
      ))}
      <Field className="mt-8" label="Name of this till" help="Shown where somebody else wants the same register.">
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            maxLength={MOST_NAME}
            value={tillName}
            onChange={(event) => setTillName(event.target.value)}
          />
        )}
      </Field>
    </main>
  );
}

type FreeRegisterProps = { register: RegisterPlace; isBusy: boolean; onChoose: (registerId: string) => void };

function FreeRegister({ register, isBusy, onChoose }: FreeRegisterProps) {
  return (
    <button
      type="button"
      disabled={isBusy}
      onClick={() => onChoose(register.id)}
      className="flex h-14 w-full items-center justify-between rounded-md border border-control bg-surface px-4 text-left text-16 font-medium hover:bg-sunken disabled:opacity-50"
    >
      {register.name}
      <span className="text-13 text-soft">{register.code}</span>
    </button>
  );
}
