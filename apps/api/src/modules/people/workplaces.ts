import type { Role, Tx } from "@galla/db";

/** The stores somebody works in; null for an owner, who works in all. */
export async function workplaces(
  tx: Tx,
  user: { readonly merchantId: string; readonly userId: string; readonly role: Role },
): Promise<string[] | null> {
  if (user.role === "OWNER") return null;
  const { merchantId, userId } = user;
  const rows = await tx.userStore.findMany({ where: { merchantId, userId }, select: { storeId: true } });
  return rows.map((row) => row.storeId);
}
