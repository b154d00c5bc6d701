import { inMerchant, type Role } from "@galla/db";
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ApprovalScope, GrantApprovalInput } from "@galla/validators";
import { givePin } from "../../testing/browser.ts";
import { countHashes } from "../../testing/count-hashes.ts";
import { codeOf } from "../../testing/product-command.ts";
import { detailsOf, refusalOf } from "../../testing/sale-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";
import { spendApproval } from "./index.ts";

const PIN = "715304";
let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  await givePin(shop, shop.userIds.MANAGER, PIN);
  await givePin(shop, shop.userIds.CASHIER, "4071");
});
afterAll(() => shop.close());
beforeEach(async () => {
  await shop.operator.pool.query("TRUNCATE pin_throttle, sign_in_throttle");
});

const cashier = () => shop.caller("CASHIER").approvals;
const drawer = (): ApprovalScope => ({ permission: "drawer.open", movementId: v7() });
const asked = (fields: Partial<GrantApprovalInput> = {}): GrantApprovalInput => {
  const approverId = shop.userIds.MANAGER;
  const base = { approvalId: v7(), approverId, pin: PIN, storeId: shop.storeId, reason: "Change for a customer" };
  return { ...base, scope: drawer(), ...fields };
};
const subject = ({ scope }: GrantApprovalInput) => (scope.permission === "drawer.open" ? scope.movementId : "");
/** As a use case of the caller would, in a transaction of its own. */
const spend = (
  command: GrantApprovalInput,
  change: Partial<Parameters<typeof spendApproval>[2]> = {},
  by: Role = "CASHIER",
) => {
  const call = shop.callAs(by);
  const { approvalId, storeId } = command;
  const wanted = {
    approvalId,
    storeId,
    permission: "drawer.open",
    subjectId: subject(command),
    covers: () => true,
  } as const;
  return inMerchant(call.database, call.actor.merchantId, (tx) => spendApproval(tx, call, { ...wanted, ...change }));
};
const usedAt = async (approvalId: string) => {
  const { rows } = await shop.operator.pool.query("SELECT used_at FROM approval WHERE id = $1", [approvalId]);
  return rows[0]?.used_at;
};

describe("those who can be asked", () => {
  it("are the leaders of the store who have a PIN", async () => {
    expect(await cashier().approvers({ storeId: shop.storeId })).toEqual([
      { id: shop.userIds.MANAGER, fullName: "MANAGER" },
    ]);
    const local = shop.callerOf({ ...shop.callAs("CASHIER").actor, storeIds: [shop.storeId] }).approvals;
    expect(await codeOf(local.approvers({ storeId: shop.secondStoreId }))).toBe("store.not_assigned");
    const stranger = await shop.stranger();
    for (const storeId of [stranger.storeId, v7()])
      expect(await detailsOf(local.approvers({ storeId }), "resource.not_found")).toEqual({
        resource: "store",
        id: storeId,
      });
    expect(await codeOf(shop.caller("STAFF").approvals.approvers({ storeId: shop.storeId }))).toBe("permission.denied");
  });
});

describe("an approval", () => {
  it("is given by a leader's PIN for ten minutes, and the book says who asked whom for what and why", async () => {
    const command = asked();
    const { expiresAt, ...granted } = await cashier().grant(command);
    expect(granted).toEqual({ approvalId: command.approvalId, approverName: "MANAGER" });
    expect((Date.parse(expiresAt) - Date.now()) / 60_000).toBeCloseTo(10, 0);
    const { rows } = await shop.operator.pool.query(
      "SELECT actor_id, approval_id, after FROM audit_entry WHERE subject_id = $1",
      [command.approvalId],
    );
    const { storeId, scope, reason } = command;
    expect(rows).toEqual([
      {
        actor_id: shop.userIds.CASHIER,
        approval_id: command.approvalId,
        after: { storeId, scope, reason, approvedById: shop.userIds.MANAGER },
      },
    ]);
  });

  it("stands in the chain of the register it was given at", async () => {
    const { registerId, storeId } = shop;
    const till = { id: v7(), storeId, registerId, name: "Counter" };
    const command = asked();
    await shop.callerOf({ ...shop.callAs("CASHIER").actor, till }).approvals.grant(command);
    const { rows } = await shop.operator.pool.query(
      "SELECT chain_id, register_id, action FROM audit_entry WHERE subject_id = $1",
      [command.approvalId],
    );
    expect(rows).toEqual([{ chain_id: registerId, register_id: registerId, action: "approval.granted" }]);
  });

  it("is the same again for the same command, also sent four times at once, and refused for other content", async () => {
    const command = asked();
    const answers = await Promise.all(Array.from({ length: 4 }, () => cashier().grant(command)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    for (const other of [{ reason: "Another" }, { scope: drawer() }, { storeId: shop.secondStoreId }])
      expect(await detailsOf(cashier().grant({ ...command, ...other }), "approval.invalid")).toEqual({
        approvalId: command.approvalId,
      });
    expect(await codeOf(shop.caller("OWNER").approvals.grant(command))).toBe("approval.invalid");
  });

  it("is not given by a wrong PIN, a cashier, a leader of another store or one without a PIN, all alike and counted", async () => {
    const owner = shop.caller("OWNER").users;
    const far = await owner.create({
      userId: v7(),
      fullName: "Far leader",
      role: "MANAGER",
      pin: PIN,
      storeIds: [shop.secondStoreId],
    });
    const wrongs: Partial<GrantApprovalInput>[] = [
      { pin: "715305" },
      { approverId: shop.userIds.CASHIER, pin: "4071" },
      { approverId: far.id },
      { approverId: shop.userIds.OWNER },
      { approverId: v7() },
    ];
    for (const wrong of wrongs) {
      const hashes = await countHashes(async () => {
        expect(await detailsOf(cashier().grant(asked(wrong)), "auth.pin_invalid")).toEqual({ remainingAttempts: 4 });
      });
      expect(hashes).toBe(1);
    }
    expect((await cashier().grant(asked())).approverName).toBe("MANAGER");
  });

  it("cannot be guessed: of a hundred wrong PINs at once at most five reach the hash", async () => {
    let codes: string[] = [];
    const hashes = await countHashes(async () => {
      const guesses = Array.from({ length: 100 }, (_, index) => asked({ pin: String(600_000 + index) }));
      codes = await Promise.all(guesses.map((guess) => codeOf(cashier().grant(guess))));
    });
    expect(hashes).toBe(5);
    expect(codes.filter((code) => code === "auth.too_many_attempts")).toHaveLength(95);
  });

  it("is asked only in stores one works in, for shifts and registers of that store", async () => {
    const stranger = await shop.stranger();
    const local = shop.callerOf({ ...shop.callAs("CASHIER").actor, storeIds: [shop.storeId] }).approvals;
    expect(await codeOf(local.grant(asked({ storeId: shop.secondStoreId })))).toBe("store.not_assigned");
    for (const storeId of [stranger.storeId, v7()])
      expect(await detailsOf(local.grant(asked({ storeId })), "resource.not_found")).toEqual({
        resource: "store",
        id: storeId,
      });
    for (const registerId of [shop.farRegisterId, stranger.registerId, v7()])
      expect(
        await detailsOf(
          local.grant(asked({ scope: { permission: "register.release", registerId } })),
          "resource.not_found",
        ),
      ).toEqual({ resource: "register", id: registerId });
    for (const shiftId of [shop.farShiftId, stranger.shiftId, v7()])
      expect(
        await detailsOf(
          local.grant(asked({ scope: { permission: "shift.closeOverThreshold", shiftId, countedMinor: 1 } })),
          "resource.not_found",
        ),
      ).toEqual({ resource: "shift", id: shiftId });
  });
});

describe("using an approval", () => {
  it("works once, whoever races", async () => {
    const command = asked();
    await cashier().grant(command);
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => spend(command)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await usedAt(command.approvalId)).not.toBeNull();
  });

  it("is refused for another act, permission, store or person, or beyond its scope, and stays unused then", async () => {
    const command = asked();
    await cashier().grant(command);
    const misfits = [
      { subjectId: v7() },
      { permission: "register.release" },
      { storeId: shop.secondStoreId },
      { covers: () => false },
      { approvalId: v7() },
    ] as const;
    for (const misfit of misfits) expect((await refusalOf(spend(command, misfit))).code).toBe("approval.invalid");
    expect((await refusalOf(spend(command, {}, "MANAGER"))).code).toBe("approval.invalid");
    expect(await usedAt(command.approvalId)).toBeNull();
    expect(await spend(command)).toMatchObject({ approvedById: shop.userIds.MANAGER });
  });

  it("is refused once its ten minutes are over", async () => {
    const command = asked();
    await cashier().grant(command);
    // History cannot be rewritten, so a second approval is planted that was given eleven minutes ago.
    const approvalId = v7();
    await shop.operator.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.all_merchants', 'on', true)`;
      await tx.$executeRaw`
        INSERT INTO approval (merchant_id, id, store_id, permission, subject_id, scope, reason, requested_by_id, approved_by_id,
          created_at, expires_at)
        SELECT merchant_id, ${approvalId}::uuid, store_id, permission, subject_id, scope, reason, requested_by_id, approved_by_id,
               created_at - interval '11 minutes', expires_at - interval '11 minutes'
          FROM approval WHERE id = ${command.approvalId}::uuid`;
    });
    expect((await refusalOf(spend({ ...command, approvalId }))).code).toBe("approval.invalid");
    expect(await spend(command)).toMatchObject({ approvalId: command.approvalId });
  });

  it("is refused once the leader was let go, is no leader any more or left the store", async () => {
    const userId = shop.userIds.MANAGER;
    const owner = shop.caller("OWNER").users;
    const spoils = [
      async () => {
        await owner.deactivate({ userId });
        return () => owner.reactivate({ userId });
      },
      async () => {
        const { version, fullName, email } = await owner.byId({ userId });
        await owner.update({ userId, version, fullName, email, storeIds: [shop.secondStoreId] });
        const storeIds = [shop.storeId, shop.secondStoreId];
        return () => owner.update({ userId, version: version + 1, fullName, email, storeIds });
      },
      async () => {
        await owner.changeRole({ userId, role: "CASHIER" });
        return () => owner.changeRole({ userId, role: "MANAGER" });
      },
    ];
    for (const spoil of spoils) {
      const command = asked();
      await cashier().grant(command);
      const restore = await spoil();
      expect((await refusalOf(spend(command))).code).toBe("approval.invalid");
      await restore();
      expect(await spend(command)).toMatchObject({ approvedById: userId });
    }
  });
});
