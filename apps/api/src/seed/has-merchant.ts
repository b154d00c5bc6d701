import { acrossMerchants, openDatabase } from "@galla/db";

/** Whether the database holds any merchant yet; a new one does not, and then gets the demo shop. */
export async function hasMerchant(ownerUrl: string): Promise<boolean> {
  const database = openDatabase({ url: ownerUrl, poolSize: 1 });
  try {
    return (await acrossMerchants(database, (tx) => tx.merchant.findFirst({ select: { id: true } }))) !== null;
  } finally {
    await database.close();
  }
}
