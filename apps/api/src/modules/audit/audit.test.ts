import { acrossMerchants } from "@galla/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { v7 } from "uuid";
import { codeOf, productOf } from "../../testing/product-command.ts";
import { detailsOf, pieces, saleOf } from "../../testing/sale-command.ts";
import { workingIn } from "../../testing/store-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
let productId: string;
beforeAll(async () => {
  // Lord Howe's days begin 10½ or 11 hours before Greenwich's, with clocks put forward by half an hour.
  shop = await openTestShop({ timeZone: "Australia/Lord_Howe" });
  const product = await shop.caller("MANAGER").products.create(productOf(shop, { costMinor: 500 }));
  productId = product.id;
  const { storeId } = shop;
  await shop.caller("STAFF").stock.adjust({ storeId, productId, changeMilli: 9000, reason: "COUNTED" });
  await shop.caller("CASHIER").sales.checkout(saleOf(shop, [pieces(productId, 1)], 2310));
});
afterAll(() => shop.close());

type Asked = Parameters<ReturnType<TestShop["caller"]>["audit"]["list"]>[0];
const list = (asked: Asked = {}) => shop.caller("MANAGER").audit.list(asked);
const actions = async (asked: Asked) => (await list(asked)).rows.map((row) => row.action);

/** An entry of another time, as the book's own function writes it but for the clock. */
async function entryAt(at: string, action: string): Promise<void> {
  await acrossMerchants(shop.operator, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO audit_chain (merchant_id, chain_id, last_seq, head_hash) VALUES (${shop.merchantId}::uuid, ${PAST}::uuid, 0, '')
      ON CONFLICT DO NOTHING`;
    await tx.$executeRaw`
      INSERT INTO audit_entry (merchant_id, chain_id, seq, at, actor_id, action, subject_type, subject_id, hash, version)
      SELECT ${shop.merchantId}::uuid, ${PAST}::uuid, count(*) + 1, ${at}::timestamptz, ${shop.userIds.STAFF}::uuid, ${action}, 'test',
             ${PAST}::uuid, sha256(''), 2 FROM audit_entry WHERE chain_id = ${PAST}::uuid`;
  });
}
const PAST = v7();

describe("the audit book", () => {
  it("tells who did what to what, where and from what to what, the newest first", async () => {
    const { rows, nextCursor } = await list();
    expect(rows).toMatchObject([
      { action: "sale.completed", actorName: "CASHIER", registerName: "Till 1", subjectType: "sale", approval: null },
      { action: "stock.adjusted", actorName: "STAFF", registerName: null, subjectId: productId, ip: "127.0.0.1" },
      { action: "product.created", actorName: "MANAGER", before: null, after: { costMinor: 500 } },
    ]);
    expect(nextCursor).toBeNull();
    expect(await shop.caller("OWNER").audit.actions()).toEqual(["product.created", "sale.completed", "stock.adjusted"]);
  });

  it("is filtered by person, register, subject, action, and by everything that happened to a kind of thing", async () => {
    expect(await actions({ actorId: shop.userIds.STAFF })).toEqual(["stock.adjusted"]);
    expect(await actions({ registerId: shop.registerId })).toEqual(["sale.completed"]);
    expect(await actions({ registerId: shop.secondRegisterId })).toEqual([]);
    expect(await actions({ subjectId: productId })).toEqual(["stock.adjusted", "product.created"]);
    expect(await actions({ action: "product.created" })).toEqual(["product.created"]);
    expect(await actions({ action: "product." })).toEqual(["product.created"]);
    for (const action of ["product", "%.", "_tock.adjusted", "PRODUCT."]) expect(await actions({ action })).toEqual([]);
  });

  it("shows what a leader approved, and alone where only that is asked for", async () => {
    const [approvalId, subjectId] = [v7(), v7()];
    const { merchantId, storeId, userIds } = shop;
    await acrossMerchants(shop.operator, async (tx) => {
      await tx.approval.create({
        data: {
          merchantId,
          id: approvalId,
          storeId,
          permission: "drawer.open",
          subjectId,
          scope: {},
          reason: "change for the bus",
          requestedById: userIds.CASHIER,
          approvedById: userIds.OWNER,
          expiresAt: new Date(Date.now() + 60_000),
        },
        select: { id: true },
      });
      await tx.$queryRaw`SELECT append_audit(${merchantId}::uuid, ${shop.registerId}::uuid, ${userIds.CASHIER}::uuid, 'drawer.opened',
        'shift', ${subjectId}::uuid, NULL, NULL, '', '', ${shop.registerId}::uuid, ${approvalId}::uuid)`;
    });
    expect((await list({ onlyApproved: true })).rows).toMatchObject([
      {
        action: "drawer.opened",
        actorName: "CASHIER",
        approval: { approverName: "OWNER", permission: "drawer.open", reason: "change for the bus" },
      },
    ]);
  });

  it("counts days where the first store is, both ends included", async () => {
    // 5 April 2026 has 24½ hours there: it begins at 13:00 UTC of the day before and ends at 13:30 UTC.
    const instants = [
      "2026-04-04T12:59:59.999999Z",
      "2026-04-04T13:00:00Z",
      "2026-04-05T13:29:59.999999Z",
      "2026-04-05T13:30:00Z",
    ];
    for (const [index, at] of instants.entries()) await entryAt(at, `past.${index}`);
    expect(await actions({ from: "2026-04-05", to: "2026-04-05" })).toEqual(["past.2", "past.1"]);
    expect(await actions({ to: "2026-04-04" })).toEqual(["past.0"]);
    expect(await actions({ from: "2026-04-06", to: "2026-04-06" })).toEqual(["past.3"]);
  });

  it("is read page by page without losing or repeating one, also within a microsecond and while more are written", async () => {
    for (let index = 0; index < 7; index += 1) await entryAt("2025-01-01T00:00:00.000001Z", "same.instant");
    for (let index = 0; index < 4; index += 1)
      await entryAt(`2025-01-01T00:00:00.00000${index + 2}Z`, "same.millisecond");
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({ action: "same.", limit: 2, cursor });
      seen.push(...page.rows.map((row) => row.seq));
      cursor = page.nextCursor;
      await shop.caller("MANAGER").categories.create({ name: `Written meanwhile ${seen.length}` });
    } while (cursor !== null);
    expect(seen).toHaveLength(11);
    expect(seen).toEqual(seen.toSorted((left, right) => right - left));
    for (const broken of ["", "x", "1|2|3", `1e3|${PAST}|1`, `1|${PAST}|-1`, `${"9".repeat(30)}|${PAST}|1`]) {
      expect(await detailsOf(list({ cursor: broken }), "input.invalid")).toMatchObject({
        issues: [{ field: "cursor" }],
      });
    }
  });

  it("is for leaders alone, whole for a manager of one store, and never another merchant's", async () => {
    expect(await codeOf(shop.caller("CASHIER").audit.list({}))).toBe("permission.denied");
    expect(await codeOf(shop.caller("STAFF").audit.actions())).toBe("permission.denied");
    const elsewhere = await workingIn(shop, "MANAGER", [shop.secondStoreId]).audit.list({ action: "sale." });
    expect(elsewhere.rows).toHaveLength(1);
    const stranger = (await shop.stranger()).caller("OWNER");
    expect((await stranger.audit.list({})).rows).toEqual([]);
    expect((await stranger.audit.list({ subjectId: productId })).rows).toEqual([]);
    expect(await stranger.audit.actions()).toEqual([]);
  });
});
