import { describe, expect, it } from "vitest";
import { changeRoleInput, createUserInput, endUserSessionsInput, setUserPinInput, updateUserInput } from "./index.ts";
import { resetPasswordInput, userListInput } from "./index.ts";
import { complaintsOf, idOf } from "./testing/complaints.ts";
import { NO_TEXTS } from "./testing/hostile-texts.ts";

const hired = {
  userId: idOf(1),
  fullName: "Asha Rao",
  email: "asha@corner.example",
  password: "nineteen blue kettles",
  pin: "4071",
  role: "CASHIER",
  storeIds: [idOf(2)],
};
const complaints = (changes: object) => complaintsOf(createUserInput, { ...hired, ...changes });

describe("hiring somebody", () => {
  it("takes a person with an e-mail, or with a PIN, or with both", () => {
    expect(complaints({})).toEqual([]);
    expect(complaints({ password: undefined, pin: undefined })).toEqual([]);
    expect(complaints({ email: null, password: undefined })).toEqual([]);
  });

  it("refuses a password nobody could use, and a person who could not come in at all", () => {
    expect(complaints({ email: null })).toEqual(["email"]);
    expect(complaints({ email: null, password: undefined, pin: undefined })).toEqual(["pin"]);
  });

  it("asks for a store, but not of an owner, who works in all; and for each store once", () => {
    expect(complaints({ storeIds: [] })).toEqual(["storeIds"]);
    expect(complaints({ storeIds: [], role: "OWNER" })).toEqual([]);
    expect(complaints({ storeIds: [idOf(2), idOf(2)] })).toEqual(["storeIds"]);
    expect(complaints({ storeIds: Array.from({ length: 101 }, (_, index) => idOf(index)) })).toEqual(["storeIds"]);
    expect(complaints({ storeIds: [idOf(2), "everywhere"] })).toEqual(["storeIds.1"]);
  });

  it("knows four roles in one spelling", () => {
    for (const role of ["owner", "ADMIN", "", " OWNER", ["OWNER"], null, 0])
      expect(complaints({ role })).toEqual(["role"]);
  });

  it("takes no name that is none", () => {
    for (const fullName of [...NO_TEXTS, "", " \u200B ", undefined])
      expect(complaints({ fullName })).toEqual(["fullName"]);
  });

  it("takes one e-mail address, in small letters and without space around it", () => {
    const { email } = createUserInput.parse({ ...hired, email: "  Asha@Corner.Example " });
    expect(email).toBe("asha@corner.example");
    const wrong = [
      "asha",
      "asha@",
      "@corner.example",
      "a@b@c.example",
      "asha＠corner.example",
      "a@b.example\nBcc: c@d.example",
    ];
    for (const address of [
      ...wrong,
      "a@b.example, c@d.example",
      "a\0@b.example",
      `${"a".repeat(256)}@b.example`,
      "",
      1,
      {},
    ])
      expect(complaints({ email: address })).toEqual(["email"]);
  });

  it("takes no PIN but 4 to 12 plain digits", () => {
    for (const pin of [
      "123",
      "1234567890123",
      "12 34",
      "١٢٣٤",
      "１２３４",
      "-123",
      "12e4",
      "1234\n",
      1234,
      null,
      ["1234"],
    ])
      expect(complaints({ pin })).toEqual(["pin"]);
  });

  it("takes no password that is short or endless, and changes nothing about one it takes", () => {
    for (const password of ["", "123456789", "x".repeat(201), 1_234_567_890, null, ["nineteen blue kettles"]])
      expect(complaints({ password })).toEqual(["password"]);
    const password = "  Cafe\u0301 kettles  ";
    expect(createUserInput.parse({ ...hired, password }).password).toBe(password);
  });

  it("lets nobody say what only the server knows", () => {
    for (const key of [
      "id",
      "merchantId",
      "isActive",
      "passwordHash",
      "pinHash",
      "mustChangePassword",
      "createdAt",
      "version",
    ])
      expect(complaints({ [key]: "x" })).toEqual([`+${key}`]);
  });
});

describe("changing somebody", () => {
  it("names the version that was seen, and leaves role, PIN and password to acts of their own", () => {
    const { userId, fullName, email, storeIds } = hired;
    const change = { userId, version: 1, fullName, email, storeIds };
    expect(complaintsOf(updateUserInput, change)).toEqual([]);
    for (const version of [0, -1, 1.5, "1", null, undefined])
      expect(complaintsOf(updateUserInput, { ...change, version })).toEqual(["version"]);
    expect(complaintsOf(updateUserInput, { ...change, role: "OWNER", pin: "4071", isActive: true })).toEqual([
      "+isActive",
      "+pin",
      "+role",
    ]);
  });

  it("takes a PIN away only by saying so", () => {
    expect(complaintsOf(setUserPinInput, { userId: idOf(1), pin: null })).toEqual([]);
    expect(complaintsOf(setUserPinInput, { userId: idOf(1) })).toEqual(["pin"]);
    expect(complaintsOf(resetPasswordInput, { userId: idOf(1), password: null })).toEqual(["password"]);
  });

  it("keeps somebody's stores with another role unless it says which", () => {
    expect(changeRoleInput.parse({ userId: idOf(1), role: "MANAGER" })).toEqual({ userId: idOf(1), role: "MANAGER" });
    expect(complaintsOf(changeRoleInput, { userId: idOf(1), role: "MANAGER", storeIds: null })).toEqual(["storeIds"]);
  });

  it("ends one session or all, never one that is named wrongly", () => {
    expect(complaintsOf(endUserSessionsInput, { userId: idOf(1) })).toEqual([]);
    for (const sessionId of ["", "all", null, [idOf(2)]])
      expect(complaintsOf(endUserSessionsInput, { userId: idOf(1), sessionId })).toEqual(["sessionId"]);
  });
});

it("a list of people shows those who work here, 20 a page, unless it is asked otherwise", () => {
  expect(userListInput.parse({})).toEqual({ search: "", status: "active", page: 1, limit: 20 });
  expect(
    complaintsOf(userListInput, { status: "fired", role: "BOSS", storeId: "1", limit: 1000, sortBy: "name" }),
  ).toEqual(["+sortBy", "limit", "role", "status", "storeId"]);
});
