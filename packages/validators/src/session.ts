import { z } from "zod";
import { id, role, taxMode } from "./scalars.ts";

export const signInInput = z.strictObject({
  email: z.string("Is required.").trim().toLowerCase().max(255).pipe(z.email("Must be an e-mail address.")),
  // Not trimmed or normalised: a password is its exact characters.
  password: z.string("Is required.").min(1, "Is required.").max(200, "Is too long."),
});

const registerPlace = z.strictObject({ id, name: z.string(), code: z.string() });

export const storePlace = z.strictObject({
  id,
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  timeZone: z.string(),
  taxMode,
  cashRoundingIncrementMinor: z.int(),
  cashRoundingMode: z.enum(["NEAREST", "DOWN", "UP"]),
  minStockDefaultMilli: z.int(),
  receiptHeader: z.string(),
  receiptFooter: z.string(),
  registers: z.array(registerPlace),
});

/** Who is signed in, for which merchant, and the places they may work at. */
export const sessionOutput = z.strictObject({
  user: z.strictObject({ id, fullName: z.string(), email: z.string(), role }),
  merchant: z.strictObject({
    id,
    name: z.string(),
    currencyCode: z.string(),
    currencyExponent: z.int(),
    locale: z.string(),
  }),
  stores: z.array(storePlace),
});

export const cashiersOutput = z.array(z.strictObject({ id, fullName: z.string() }));

export type SignInInput = z.infer<typeof signInInput>;
export type SessionOutput = z.infer<typeof sessionOutput>;
export type StorePlace = z.infer<typeof storePlace>;
