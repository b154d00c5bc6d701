"use client";

import { may, type Permission } from "@galla/domain";
import type { SessionOutput, StorePlace } from "@galla/validators";
import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import { createFormat, currencyOf, type Format } from "@/lib/format.ts";
import { readDeviceSetting, writeDeviceSetting } from "@/lib/device-setting.ts";

export type RegisterPlace = StorePlace["registers"][number];

export type Session = SessionOutput & {
  /** The store this device works for. */
  readonly store: StorePlace;
  /** The register this device is; null until somebody chose it. */
  readonly register: RegisterPlace | null;
  readonly format: Format;
  can(permission: Permission): boolean;
  /** Makes this device a register of a store, and remembers it. */
  choosePlace(storeId: string, registerId: string | null): void;
};

const SessionContext = createContext<Session | null>(null);
const PLACE = "galla.place";

type Chosen = { storeId: string; registerId: string | null };

function rememberedPlace(): Chosen | null {
  const value: unknown = readDeviceSetting(PLACE);
  if (typeof value !== "object" || value === null || !("storeId" in value) || !("registerId" in value)) return null;
  const { storeId, registerId } = value;
  if (typeof storeId !== "string" || (typeof registerId !== "string" && registerId !== null)) return null;
  return { storeId, registerId };
}

function placeIn(
  stores: readonly StorePlace[],
  chosen: Chosen | null,
): { store: StorePlace; register: RegisterPlace | null } {
  const store = stores.find((candidate) => candidate.id === chosen?.storeId) ?? stores[0];
  if (store === undefined) throw new RangeError("The merchant has no store");
  const only = stores.length === 1 && store.registers.length === 1 ? store.registers[0] : undefined;
  return { store, register: store.registers.find((candidate) => candidate.id === chosen?.registerId) ?? only ?? null };
}

/** Gives what is inside it the session that the gate has fetched. */
export function SessionProvider({ value, children }: { value: SessionOutput; children: ReactNode }) {
  const [chosen, setChosen] = useState(rememberedPlace);
  const session = useMemo((): Session => {
    const { store, register } = placeIn(value.stores, chosen);
    const currency = currencyOf(value.merchant.currencyCode, value.merchant.currencyExponent);
    return {
      ...value,
      store,
      register,
      format: createFormat({ locale: value.merchant.locale, currency, timeZone: store.timeZone }),
      can: (permission) => may(value.user.role, permission),
      choosePlace(storeId, registerId) {
        writeDeviceSetting(PLACE, { storeId, registerId });
        setChosen({ storeId, registerId });
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
