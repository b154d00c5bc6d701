import { inMerchant, type Prisma, type Tx } from "@galla/db";
import { foldText, PERMISSIONS, refuse } from "@galla/domain";
import type { UserByIdInput, UserListInput, UserListOutput, UserOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { toUser, USER_ROW } from "./user-rows.ts";

const BY_NAME: Prisma.UserOrderByWithRelationInput[] = [{ fullName: "asc" }, { id: "asc" }];

/** Everyone who may ring up sales, also those who no longer work here, since old bills carry their names. */
export function listCashiers(call: Call): Promise<{ id: string; fullName: string }[]> {
  const { merchantId } = call.actor;
  return inMerchant(call.database, merchantId, (tx) =>
    tx.user.findMany({
      where: { merchantId, role: { in: [...PERMISSIONS["sale.create"]] } },
      orderBy: BY_NAME,
      select: { id: true, fullName: true },
    }),
  );
}

/** The people the caller works with, by name: an owner sees all, others owners and those of their own stores. */
export function listUsers(call: Call, input: UserListInput): Promise<UserListOutput> {
  const { merchantId } = call.actor;
  const { role, storeId, status, page, limit } = input;
  const where: Prisma.UserWhereInput = {
    merchantId,
    ...(role === undefined ? {} : { role }),
    ...(status === "all" ? {} : { isActive: status === "active" }),
    AND: [colleaguesOf(call), storeId === undefined ? {} : worksAt([storeId])],
  };
  return inMerchant(call.database, merchantId, async (tx) => {
    const named = await tx.user.findMany({
      where,
      orderBy: BY_NAME,
      select: { id: true, fullName: true, email: true },
    });
    const ids = named.filter(matches(input.search)).map(({ id }) => id);
    const shown = ids.slice((page - 1) * limit, page * limit);
    const stored = await tx.user.findMany({
      where: { merchantId, id: { in: shown } },
      orderBy: BY_NAME,
      select: USER_ROW,
    });
    const rows = stored.map((user) => {
      const { version: _version, createdAt: _createdAt, ...row } = toUser(call, user);
      return row;
    });
    return { rows, total: ids.length, page, limit, totalPages: Math.ceil(ids.length / limit) };
  });
}

/** One person. Refuses `resource.not_found`, also for those the caller does not work with. */
export function userById(call: Call, { userId }: UserByIdInput): Promise<UserOutput> {
  return inMerchant(call.database, call.actor.merchantId, (tx) => readUser(tx, call, userId));
}

/** As `userById`, inside a transaction that is already the merchant's. */
export async function readUser(tx: Tx, call: Call, userId: string): Promise<UserOutput> {
  const { merchantId } = call.actor;
  const user = await tx.user.findFirst({
    where: { merchantId, id: userId, AND: colleaguesOf(call) },
    select: USER_ROW,
  });
  return user === null ? refuse("resource.not_found", { resource: "user", id: userId }) : toUser(call, user);
}

function colleaguesOf({ actor: { storeIds, userId } }: Call): Prisma.UserWhereInput {
  return storeIds === null ? {} : { OR: [worksAt(storeIds), { id: userId }] };
}

function worksAt(storeIds: readonly string[]): Prisma.UserWhereInput {
  return { OR: [{ role: "OWNER" }, { stores: { some: { storeId: { in: [...storeIds] } } } }] };
}

// Names are compared as people type them, without accents and case, which PostgreSQL cannot do; a merchant's people are few.
function matches(search: string): (user: { fullName: string; email: string | null }) => boolean {
  const wanted = foldText(search);
  return ({ fullName, email }) => foldText(`${fullName} ${email ?? ""}`).includes(wanted);
}
