import { z } from "zod";
import { id, requiredText, role, taxMode } from "./scalars.ts";

export const signInInput = z.strictObject({
  email: z.string("Is required.").trim().toLowerCase().max(255).pipe(z.email("Must be an e-mail address.")),
  // Not trimmed or normalised: a password is its exact characters.
  password: z.string("Is required.").min(1, "Is required.").max(200, "Is too long."),
});

/** `till` is the browser the register is enrolled to; null while it is free. */
const registerPlace = z.strictObject({
  id,
  name: z.string(),
  code: z.string(),
  till: z.strictObject({ name: z.string(), since: z.string() }).nullable(),
});

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
  hasReceiptLogo: z.boolean(),
  // Minutes without a touch after which a till locks itself; 0 never.
  autoLockMinutes: z.int(),
  registers: z.array(registerPlace),
});

/** How somebody came in: a browser by password, a till by PIN, or a mobile or API client by token. */
export const sessionKind = z.enum(["WEB", "PIN", "API"]);

/**
 * Who is signed in, for which merchant, and the active places they may work at. `till` tells which register this browser is enrolled to;
 * null when it is none.
 */
export const sessionOutput = z.strictObject({
  sessionId: id,
  kind: sessionKind,
  user: z.strictObject({
    id,
    fullName: z.string(),
    email: z.string().nullable(),
    role,
    hasPin: z.boolean(),
    mustChangePassword: z.boolean(),
  }),
  merchant: z.strictObject({
    id,
    name: z.string(),
    currencyCode: z.string(),
    currencyExponent: z.int(),
    locale: z.string(),
    isDemo: z.boolean(),
    // A discount above this share needs a leader's approval.
    discountLimitPpm: z.int(),
    // A drawer that is over or short by more than this needs one to close.
    overShortLimitMinor: z.int(),
  }),
  till: z.strictObject({ id, storeId: id, registerId: id, name: z.string() }).nullable(),
  stores: z.array(storePlace),
});

export const cashiersOutput = z.array(z.strictObject({ id, fullName: z.string() }));

const password = z.string("Is required.").min(1, "Is required.").max(200, "Is too long.");

/** A new password; how strong it must be is judged by the server, which refuses `password.weak`. */
export const newPassword = z.string("Is required.").min(10, "Needs at least 10 characters.").max(200, "Is too long.");
export const newPin = z.string("Is required.").regex(/^[0-9]{4,12}$/, "Must be 4 to 12 digits.");
/** A PIN somebody types to be recognised; its length is not judged here. */
export const typedPin = z.string("Is required.").regex(/^[0-9]{1,12}$/, "Must be digits.");

export const updateMeInput = z.strictObject({ fullName: requiredText(100) });
export const changePasswordInput = z.strictObject({ currentPassword: password, newPassword });
/** Somebody sets their own PIN by their password. */
export const setMyPinInput = z.strictObject({ currentPassword: password, pin: newPin });

const sessionRow = z.strictObject({
  sessionId: id,
  kind: sessionKind,
  isCurrent: z.boolean(),
  userAgent: z.string(),
  ip: z.string(),
  registerName: z.string().nullable(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  expiresAt: z.string(),
});
export const sessionListOutput = z.array(sessionRow);
export const endSessionInput = z.strictObject({ sessionId: id });

/** For mobile and API clients (requirements 3-20 to 3-22): the same credentials as `session.signIn`, answered with tokens. */
export const tokensOutput = z.strictObject({
  user: z.strictObject({ id, email: z.string(), fullName: z.string(), role }),
  // A JWT with the claims userId, email, role, iat and exp; to be sent as `Authorization: Bearer …`.
  token: z.string(),
  // How long the token is good, as "15m".
  expiresIn: z.string(),
  expiresAt: z.string(),
  // Good for one use; using it again ends the whole sign-in.
  refreshToken: z.string(),
  refreshExpiresAt: z.string(),
});
export const refreshInput = z.strictObject({ refreshToken: z.string("Is required.").min(1).max(200) });

export type SessionKind = z.infer<typeof sessionKind>;
export type SessionRow = z.infer<typeof sessionRow>;
export type UpdateMeInput = z.infer<typeof updateMeInput>;
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;
export type SetMyPinInput = z.infer<typeof setMyPinInput>;
export type EndSessionInput = z.infer<typeof endSessionInput>;
export type TokensOutput = z.infer<typeof tokensOutput>;
export type RefreshInput = z.infer<typeof refreshInput>;
export type SignInInput = z.infer<typeof signInInput>;
export type SessionOutput = z.infer<typeof sessionOutput>;
export type StorePlace = z.infer<typeof storePlace>;
