import { describe, expect, it } from "vitest";
import {
  changePasswordInput,
  enrolTillInput,
  refreshInput,
  setMyPinInput,
  signInInput,
  switchUserInput,
} from "./index.ts";
import { endSessionInput, reportUnsentInput, updateMeInput } from "./index.ts";
import { complaintsOf, idOf } from "./testing/complaints.ts";
import { NO_TEXTS } from "./testing/hostile-texts.ts";

describe("signing in", () => {
  const typed = { email: "asha@corner.example", password: "x" };

  it("finds the same person however the address was typed, and takes the password to the letter", () => {
    const password = " Cafe\u0301\t";
    expect(signInInput.parse({ email: " ASHA@corner.example ", password })).toEqual({
      email: "asha@corner.example",
      password,
    });
  });

  it("refuses what could be no password, without saying how long a right one is", () => {
    expect(complaintsOf(signInInput, typed)).toEqual([]);
    for (const password of ["", "x".repeat(201), null, undefined, 1, ["x"], { $ne: 1 }])
      expect(complaintsOf(signInInput, { ...typed, password })).toEqual(["password"]);
  });

  it("takes no word on who one is or may be", () => {
    expect(complaintsOf(signInInput, { ...typed, role: "OWNER", userId: idOf(1), merchantId: idOf(2) })).toEqual([
      "+merchantId",
      "+role",
      "+userId",
    ]);
  });

  it("by PIN names the person first: a PIN alone finds nobody", () => {
    expect(complaintsOf(switchUserInput, { userId: idOf(1), pin: "4071" })).toEqual([]);
    expect(complaintsOf(switchUserInput, { pin: "4071" })).toEqual(["userId"]);
    for (const pin of ["", "1234567890123", "12a4", "١٢٣٤", "4071\n", 4071, null, ["4071"]])
      expect(complaintsOf(switchUserInput, { userId: idOf(1), pin })).toEqual(["pin"]);
  });

  it("anew takes one token of a size that one can have", () => {
    for (const refreshToken of ["", "x".repeat(201), null, undefined, 1, ["x"], {}])
      expect(complaintsOf(refreshInput, { refreshToken })).toEqual(["refreshToken"]);
  });
});

describe("what one changes about oneself", () => {
  it("is a name, and never a role, an e-mail or a store", () => {
    expect(updateMeInput.parse({ fullName: " Asha Rao " })).toEqual({ fullName: "Asha Rao" });
    for (const fullName of [...NO_TEXTS, "", "x".repeat(101)])
      expect(complaintsOf(updateMeInput, { fullName })).toEqual(["fullName"]);
    expect(complaintsOf(updateMeInput, { fullName: "A", email: "b@c.example", role: "OWNER", storeIds: [] })).toEqual([
      "+email",
      "+role",
      "+storeIds",
    ]);
  });

  it("takes the password one has, for another password and for a PIN", () => {
    expect(complaintsOf(changePasswordInput, { newPassword: "nineteen blue kettles" })).toEqual(["currentPassword"]);
    expect(complaintsOf(changePasswordInput, { currentPassword: "x", newPassword: "123456789" })).toEqual([
      "newPassword",
    ]);
    expect(complaintsOf(setMyPinInput, { pin: "4071" })).toEqual(["currentPassword"]);
    expect(complaintsOf(setMyPinInput, { currentPassword: "x", pin: "40" })).toEqual(["pin"]);
  });

  it("ends one session, which is named", () => {
    for (const sessionId of [undefined, null, "", "current", [idOf(1)]])
      expect(complaintsOf(endSessionInput, { sessionId })).toEqual(["sessionId"]);
  });
});

describe("a till", () => {
  it("has a name that can be seen, and one register", () => {
    expect(complaintsOf(enrolTillInput, { registerId: idOf(1), tillName: "Front" })).toEqual([]);
    for (const tillName of [...NO_TEXTS, "", "\u200B", "x".repeat(61)])
      expect(complaintsOf(enrolTillInput, { registerId: idOf(1), tillName })).toEqual(["tillName"]);
  });

  it("tells of at most 500 unsent sales, each with its id, its total and when it was made", () => {
    const unsent = { saleId: idOf(1), totalMinor: 100, queuedAt: "2026-11-21T07:00:00Z" };
    expect(complaintsOf(reportUnsentInput, { sales: Array(500).fill(unsent) })).toEqual([]);
    expect(complaintsOf(reportUnsentInput, { sales: Array(501).fill(unsent) })).toEqual(["sales"]);
    const wrong = { saleId: "1", totalMinor: 0.5, queuedAt: "2026-11-21T07:00:00", lines: [] };
    expect(complaintsOf(reportUnsentInput, { sales: [unsent, wrong] })).toEqual([
      "+sales.1.lines",
      "sales.1.queuedAt",
      "sales.1.saleId",
      "sales.1.totalMinor",
    ]);
  });
});
