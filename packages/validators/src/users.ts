import { z } from "zod";
import { id, page, limit, pageOf, requiredText, role, text } from "./scalars.ts";
import { newPassword, newPin, sessionListOutput } from "./session.ts";

const email = z.string("Is required.").trim().toLowerCase().max(255).pipe(z.email("Must be an e-mail address."));
const storeIds = z
  .array(id)
  .max(100, "At most 100 stores.")
  .refine((ids) => new Set(ids).size === ids.length, "The same store is there twice.");

export const userListInput = z.strictObject({
  search: text(100).default(""),
  role: role.optional(),
  storeId: id.optional(),
  // Those who were let go are shown only when asked for.
  status: z.enum(["active", "inactive", "all"]).default("active"),
  page,
  limit,
});

const userRow = z.strictObject({
  id,
  fullName: z.string(),
  email: z.string().nullable(),
  role,
  isActive: z.boolean(),
  hasPassword: z.boolean(),
  hasPin: z.boolean(),
  isPinLocked: z.boolean(),
  // Owners work everywhere and need no assignment.
  stores: z.array(z.strictObject({ id, name: z.string() })),
  lastLoginAt: z.string().nullable(),
  // Whether the one who asks may change this person.
  isManageable: z.boolean(),
});
export const userListOutput = pageOf(userRow);
export const userByIdInput = z.strictObject({ userId: id });
export const userOutput = userRow.extend({ version: z.int(), createdAt: z.string() });

/**
 * Hires somebody. Without an e-mail they come in by PIN at a till only. A password given here is a temporary one, to be changed at the
 * first sign-in.
 */
export const createUserInput = z
  .strictObject({
    userId: id,
    fullName: requiredText(100),
    email: email.nullable().default(null),
    password: newPassword.optional(),
    pin: newPin.optional(),
    role,
    storeIds,
  })
  .refine((user) => user.password === undefined || user.email !== null, {
    path: ["email"],
    error: "Is required for a password.",
  })
  .refine((user) => user.email !== null || user.pin !== undefined, {
    path: ["pin"],
    error: "Without an e-mail a PIN is required.",
  })
  .refine((user) => user.role === "OWNER" || user.storeIds.length > 0, {
    path: ["storeIds"],
    error: "Choose at least one store.",
  });

export const updateUserInput = z.strictObject({
  userId: id,
  version: z.int().min(1),
  fullName: requiredText(100),
  email: email.nullable(),
  storeIds,
});
export const changeRoleInput = z.strictObject({ userId: id, role, storeIds: storeIds.optional() });
export const setUserPinInput = z.strictObject({ userId: id, pin: newPin.nullable() });
export const resetPasswordInput = z.strictObject({ userId: id, password: newPassword });
export const userSessionsOutput = sessionListOutput;
/** Without a session id every session of the person ends. */
export const endUserSessionsInput = z.strictObject({ userId: id, sessionId: id.optional() });

export type UserListInput = z.infer<typeof userListInput>;
export type UserListOutput = z.infer<typeof userListOutput>;
export type UserRow = z.infer<typeof userRow>;
export type UserByIdInput = z.infer<typeof userByIdInput>;
export type UserOutput = z.infer<typeof userOutput>;
export type CreateUserInput = z.infer<typeof createUserInput>;
export type CreateUserCommand = z.input<typeof createUserInput>;
export type UpdateUserInput = z.infer<typeof updateUserInput>;
export type ChangeRoleInput = z.infer<typeof changeRoleInput>;
export type SetUserPinInput = z.infer<typeof setUserPinInput>;
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;
export type EndUserSessionsInput = z.infer<typeof endUserSessionsInput>;
