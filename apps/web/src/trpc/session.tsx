"use client";

import { may, needsPassword, type Permission } from "@galla/domain";
import type { SessionOutput, StorePlace } from "@galla/validators";
import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import { createFormat, currencyOf, type Format } from "@/lib/format.ts";
import { readDeviceSetting, writeDeviceSetting } from "@/lib/device-setting.ts";

export type RegisterPlace = StorePlace["registers"][number];

export type Session = SessionOutput & {
  /** The store this device works for: the till's own, or the one chosen in the office. */
  readonly store: StorePlace;
  /** The register this browser is enrolled to; null where it is none, or one of a store this person does not work in. */
  readonly register: RegisterPlace | null;
  readonly format: Format;
  can(permission: Permission): boolean;
  /** Chooses the store the office looks at, and remembers it on this device. A till always looks at its own. */
  chooseStore(storeId: string): void;
};

const SessionContext = createContext<Session | null>(null);
const STORE = "galla.store";

type Place = { readonly store: StorePlace; readonly register: RegisterPlace | null };

// The server says which register this browser is; what a device remembers by itself could be another till's by now.
function placeIn({ stores, till }: SessionOutput, chosenStoreId: unknown): Place {
  const ofTill = stores.find((candidate) => candidate.id === till?.storeId);
  const store = ofTill ?? stores.find((candidate) => candidate.id === chosenStoreId) ?? stores[0];
  if (store === undefined) throw new RangeError("This person works in no store");
  return { store, register: store.registers.find((candidate) => candidate.id === till?.registerId) ?? null };
}

/** Gives what is inside it the session that the gate has fetched. The gate sees to it that there is a store. */
export function SessionProvider({ value, children }: { value: SessionOutput; children: ReactNode }) {
  const [chosen, setChosen] = useState(() => readDeviceSetting(STORE));
  const session = useMemo((): Session => {
    const { store, register } = placeIn(value, chosen);
    const currency = currencyOf(value.merchant.currencyCode, value.merchant.currencyExponent);
    return {
      ...value,
      store,
      register,
      format: createFormat({ locale: value.merchant.locale, currency, timeZone: store.timeZone }),
      // What a PIN is not enough for is not offered to who came in by one.
      can: (permission) => may(value.user.role, permission) && !(value.kind === "PIN" && needsPassword(permission)),
      chooseStore(storeId) {
        writeDeviceSetting(STORE, storeId);
        setChosen(storeId);
      },
    };
  }, [value, chosen]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Who is signed in, where this device stands, and what they may do. Only inside the frames, which see to it that there is a session. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("useSession outside a frame");
  return session;
}

/** How this shop writes money, quantities, dates and times. */
export function useFormat(): Format {
  return useSession().format;
}
