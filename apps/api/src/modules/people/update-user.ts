import { inMerchant, sqlState, type Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import type { UpdateUserInput, UserOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { holdUser, tellOfUser } from "./user-changes.ts";
import { assignStores } from "./user-stores.ts";
import { readUser } from "./users.reads.ts";

/**
 * Replaces somebody's name, e-mail and stores. Of two who edit the same version exactly one succeeds. Refuses `resource.not_found`,
 * `user.not_manageable`, `version.conflict`, `user.email_taken`, `store.not_assigned` for a store that is not the caller's to give or take, and
 * `input.invalid` for no store, and for no e-mail where there is a password.
 */
export async function updateUser(call: Call, input: UpdateUserInput): Promise<UserOutput> {
  try {
    return await inMerchant(call.database, call.actor.merchantId, (tx) => change(tx, call, input));
  } catch (error) {
    // The address is the only thing here that must be nobody else's.
    if (sqlState(error) === "23505") refuse("user.email_taken", { email: input.email ?? "" });
    throw error;
  }
}

async function change(tx: Tx, call: Call, input: UpdateUserInput): Promise<UserOutput> {
  const { merchantId } = call.actor;
  const { userId: id, version: expectedVersion, fullName, email } = input;
  const user = await holdUser(tx, call, id);
  const { role, version: currentVersion, storeIds: before } = user;
  if (currentVersion !== expectedVersion)
    refuse("version.conflict", { resource: "user", id, expectedVersion, currentVersion });
  if (email === null && user.passwordHash !== null)
    refuse("input.invalid", { issues: [{ field: "email", message: "Is required for a password." }] });
  await tx.user.updateMany({
    where: { merchantId, id },
    data: { fullName, email, version: { increment: 1 } },
  });
  const storeIds = await assignStores(tx, call, { userId: id, role, before, after: input.storeIds });
  await tellOfUser(tx, call, {
    action: "user.updated",
    userId: id,
    before: { fullName: user.fullName, email: user.email, storeIds: [...before] },
    after: { fullName, email, storeIds },
  });
  return readUser(tx, call, id);
}
