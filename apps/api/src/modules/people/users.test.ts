import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CreateUserCommand } from "@galla/validators";
import { codeOf } from "../../testing/product-command.ts";
import { detailsOf } from "../../testing/sale-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

const STRONG = "quartz-lantern-41-mosaic";
let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const owner = () => shop.caller("OWNER").users;
const manager = () => shop.caller("MANAGER").users;
/** A manager who works in the first store only. */
const localManager = () => shop.callerOf({ ...shop.callAs("MANAGER").actor, storeIds: [shop.storeId] }).users;
const newcomer = (fields: Partial<CreateUserCommand> = {}): CreateUserCommand => {
  const userId = v7();
  const email = `${userId.slice(-12)}@example.com`;
  return { userId, fullName: "Zoé Núñez", email, role: "CASHIER", storeIds: [shop.storeId], ...fields };
};
const storedRow = async (userId: string) => {
  const { rows } = await shop.operator.pool.query("SELECT * FROM app_user WHERE id = $1", [userId]);
  return rows[0];
};

describe("hiring somebody", () => {
  it("gives a person with a temporary password and a PIN, of whom no hash is ever told", async () => {
    const command = newcomer({ password: STRONG, pin: "4071" });
    const hired = await owner().create(command);
    expect(hired).toMatchObject({
      id: command.userId,
      hasPassword: true,
      hasPin: true,
      isPinLocked: false,
      isActive: true,
      isManageable: true,
      version: 1,
      stores: [{ id: shop.storeId, name: "First store" }],
    });
    const told = [hired, await owner().byId({ userId: hired.id }), await owner().list({ search: "Zoé" })];
    expect(JSON.stringify(told)).not.toMatch(/argon2|hash/i);
    expect(await storedRow(hired.id)).toMatchObject({ must_change_password: true });
    const { rows } = await shop.operator.pool.query(
      "SELECT action, before::text || after::text AS said FROM audit_entry WHERE subject_id = $1",
      [hired.id],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/argon2|4071|quartz/);
  });

  it("gives the same person again for the same command, also when it is sent twice at once, and refuses other content", async () => {
    const command = newcomer({ password: STRONG, pin: "4071" });
    const answers = await Promise.all([owner().create(command), owner().create(command), owner().create(command)]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    const { rows } = await shop.operator.pool.query(
      "SELECT count(*)::int AS count FROM event WHERE payload->>'userId' = $1",
      [command.userId],
    );
    expect(rows).toEqual([{ count: 1 }]);
    for (const other of [{ fullName: "Other" }, { pin: "4072" }, { password: `${STRONG}!` }, { pin: undefined }])
      expect(await codeOf(owner().create({ ...command, ...other }))).toBe("input.invalid");
  });

  it("lets exactly one of two at once have an address, whatever its case", async () => {
    const email = `${v7().slice(-12)}@Example.com`;
    const answers = await Promise.allSettled([
      owner().create(newcomer({ email, pin: "4071" })),
      owner().create(newcomer({ email: email.toUpperCase(), pin: "4071" })),
    ]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = owner().create(newcomer({ email, pin: "4071" }));
    expect(await detailsOf(refused, "user.email_taken")).toEqual({ email: email.toLowerCase() });
  });

  it("refuses a weak password, a weak PIN, and a leader's short one", async () => {
    expect(await codeOf(owner().create(newcomer({ password: "password123" })))).toBe("password.weak");
    expect(await detailsOf(owner().create(newcomer({ pin: "1234" })), "pin.weak")).toMatchObject({ reason: "trivial" });
    const leader = newcomer({ role: "MANAGER", pin: "4071" });
    expect(await detailsOf(owner().create(leader), "pin.weak")).toEqual({ reason: "too_short", minimumLength: 6 });
  });

  it("answers another merchant's store like one that never was, and leaves nobody behind", async () => {
    const stranger = await shop.stranger();
    for (const storeId of [stranger.storeId, v7()]) {
      const command = newcomer({ storeIds: [shop.storeId, storeId], pin: "4071" });
      expect(await detailsOf(owner().create(command), "resource.not_found")).toEqual({
        resource: "store",
        id: storeId,
      });
      expect(await storedRow(command.userId)).toBeUndefined();
    }
  });

  it("is the owner's alone", async () => {
    expect(await codeOf(manager().create(newcomer({ pin: "4071" })))).toBe("permission.denied");
  });
});

describe("the list of people", () => {
  it("finds by name and address without accents or case, and narrows by role, store and status, in pages", async () => {
    const tag = v7().slice(-6);
    const people = [];
    for (const fullName of [`Ágnes ${tag}`, `agnes ${tag}`, `Bert ${tag}`])
      people.push(await owner().create(newcomer({ fullName, pin: "4071", storeIds: [shop.secondStoreId] })));
    const [first] = people;
    const found = await owner().list({ search: `AGNES ${tag}` });
    expect(found).toMatchObject({ total: 2, totalPages: 1 });
    expect((await owner().list({ search: tag, page: 2, limit: 2 })).rows).toHaveLength(1);
    expect((await owner().list({ search: tag, role: "STAFF" })).total).toBe(0);
    expect((await owner().list({ search: tag, storeId: shop.storeId })).total).toBe(0);
    await owner().deactivate({ userId: first?.id ?? "" });
    expect((await owner().list({ search: tag })).total).toBe(2);
    expect((await owner().list({ search: tag, status: "inactive" })).rows.map(({ id }) => id)).toEqual([first?.id]);
    expect((await owner().list({ search: tag, status: "all", storeId: shop.secondStoreId })).total).toBe(3);
    expect((await owner().list({ search: first?.email ?? "", status: "all" })).total).toBe(1);
  });

  it("shows a manager owners and those of their own stores, and says whom they may change", async () => {
    const far = await owner().create(newcomer({ pin: "4071", storeIds: [shop.secondStoreId] }));
    const { rows } = await localManager().list({ limit: 100 });
    expect(rows.map(({ id }) => id)).not.toContain(far.id);
    const manageable = Object.fromEntries(rows.map((row) => [row.id, row.isManageable]));
    const { OWNER, MANAGER, CASHIER, STAFF } = shop.userIds;
    expect([OWNER, MANAGER, CASHIER, STAFF].map((id) => manageable[id])).toEqual([false, false, true, true]);
    expect(await codeOf(localManager().byId({ userId: far.id }))).toBe("resource.not_found");
  });
});

describe("changing somebody", () => {
  it("lets one of two who edit the same version through, and tells the other", async () => {
    const { id: userId, fullName, email } = await owner().create(newcomer({ pin: "4071" }));
    const edit = (name: string) =>
      owner().update({ userId, version: 1, fullName: name, email, storeIds: [shop.storeId] });
    const answers = await Promise.allSettled([edit("One"), edit("Two"), edit("Three")]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await detailsOf(edit(fullName), "version.conflict")).toMatchObject({
      expectedVersion: 1,
      currentVersion: 2,
    });
  });

  it("refuses an address somebody else has, none where there is a password, and no store", async () => {
    const taken = await owner().create(newcomer({ pin: "4071" }));
    const { id: userId, version, fullName, email } = await owner().create(newcomer({ password: STRONG }));
    const as = { userId, version, fullName, email, storeIds: [shop.storeId] };
    expect(await codeOf(owner().update({ ...as, email: taken.email }))).toBe("user.email_taken");
    expect(await codeOf(owner().update({ ...as, email: null }))).toBe("input.invalid");
    expect(await codeOf(owner().update({ ...as, storeIds: [] }))).toBe("input.invalid");
  });

  it("lets a manager give and take their own stores only, and leave the others as they are", async () => {
    const {
      id: userId,
      fullName,
      email,
    } = await owner().create(newcomer({ pin: "4071", storeIds: [shop.storeId, shop.secondStoreId] }));
    const as = { userId, version: 1, fullName, email };
    expect(await detailsOf(localManager().update({ ...as, storeIds: [shop.storeId] }), "store.not_assigned")).toEqual({
      storeId: shop.secondStoreId,
    });
    const kept = await localManager().update({ ...as, fullName: "Ann", storeIds: [shop.storeId, shop.secondStoreId] });
    expect(kept).toMatchObject({ fullName: "Ann", stores: [{ id: shop.storeId }, { id: shop.secondStoreId }] });
  });

  it("keeps managers from owners, from each other, from themselves and from people of other stores", async () => {
    const other = await owner().create(newcomer({ role: "MANAGER", pin: "715304" }));
    const far = await owner().create(newcomer({ pin: "4071", storeIds: [shop.secondStoreId] }));
    for (const userId of [shop.userIds.OWNER, shop.userIds.MANAGER, other.id, far.id]) {
      for (const act of [
        () => localManager().deactivate({ userId }),
        () => localManager().reactivate({ userId }),
        () => localManager().setPin({ userId, pin: "480913" }),
        () => localManager().unlockPin({ userId }),
        () => localManager().endSessions({ userId }),
        () => localManager().update({ userId, version: 1, fullName: "X", email: null, storeIds: [shop.storeId] }),
      ])
        expect(await codeOf(act())).toBe("user.not_manageable");
    }
    expect(await codeOf(manager().changeRole({ userId: far.id, role: "STAFF" }))).toBe("permission.denied");
    expect(await codeOf(manager().resetPassword({ userId: far.id, password: STRONG }))).toBe("permission.denied");
  });

  it("answers another merchant's person like one who never was", async () => {
    const stranger = await shop.stranger();
    const before = await storedRow(stranger.userIds.CASHIER);
    for (const userId of [stranger.userIds.CASHIER, v7()]) {
      const notFound = { resource: "user", id: userId };
      for (const act of [
        () => owner().byId({ userId }),
        () => owner().deactivate({ userId }),
        () => owner().setPin({ userId, pin: null }),
        () => owner().changeRole({ userId, role: "STAFF" }),
        () => owner().resetPassword({ userId, password: STRONG }),
        () => owner().sessions({ userId }),
        () => owner().endSessions({ userId }),
      ])
        expect(await detailsOf(act(), "resource.not_found")).toEqual(notFound);
    }
    expect(await storedRow(stranger.userIds.CASHIER)).toEqual(before);
  });
});

describe("a new role", () => {
  it("keeps the PIN unless it must now be longer, and needs a store for all but owners", async () => {
    const { id: userId } = await owner().create(newcomer({ pin: "407183", role: "STAFF" }));
    expect(await owner().changeRole({ userId, role: "CASHIER" })).toMatchObject({ role: "CASHIER", hasPin: true });
    expect(await owner().changeRole({ userId, role: "OWNER" })).toMatchObject({ hasPin: false, stores: [] });
    expect(await codeOf(owner().changeRole({ userId, role: "MANAGER" }))).toBe("input.invalid");
    const moved = await owner().changeRole({ userId, role: "MANAGER", storeIds: [shop.secondStoreId] });
    expect(moved).toMatchObject({ role: "MANAGER", stores: [{ id: shop.secondStoreId }] });
  });
});

describe("one's own password and PIN", () => {
  it("are not changed here, where the present password is not asked for", async () => {
    const userId = shop.userIds.OWNER;
    expect(await codeOf(owner().resetPassword({ userId, password: STRONG }))).toBe("user.not_manageable");
    expect(await codeOf(owner().setPin({ userId, pin: "480913" }))).toBe("user.not_manageable");
  });
});
