import { describe, expect, it } from "vitest";
import { newPersonSchema, type NewPersonForm } from "./new-person-schema.ts";

const STORE = "0192f0c1-0000-7000-8000-000000000001";
const schema = newPersonSchema({ userId: "0192f0c1-0000-7000-8000-000000000002", password: "abcd-efgh-jkmn-pqrs" });
const form: NewPersonForm = { fullName: "Asha Rao", email: "", role: "CASHIER", storeIds: [STORE], pin: "4071" };

const problemsOf = (change: Partial<NewPersonForm>) =>
  schema.safeParse({ ...form, ...change }).error?.issues.map((issue) => issue.path.join("."));

describe("the form of a new person", () => {
  it("gives a password only with an e-mail", () => {
    expect(schema.parse(form)).toMatchObject({ email: null, pin: "4071" });
    expect(schema.parse(form).password).toBeUndefined();
    expect(schema.parse({ ...form, email: "asha@shop.example" }).password).toBe("abcd-efgh-jkmn-pqrs");
  });

  it("wants a way in: a PIN, or an e-mail", () => {
    expect(problemsOf({ pin: "" })).toEqual(["pin"]);
    expect(problemsOf({ pin: "", email: "asha@shop.example" })).toBeUndefined();
  });

  it("wants an e-mail of staff, who cannot use a PIN", () => {
    expect(problemsOf({ role: "STAFF" })).toEqual(["email"]);
    expect(schema.parse({ ...form, role: "STAFF", email: "asha@shop.example" }).pin).toBeUndefined();
  });

  it("wants a store of everybody but owners", () => {
    expect(problemsOf({ storeIds: [] })).toEqual(["storeIds"]);
    expect(schema.parse({ ...form, role: "OWNER" }).storeIds).toEqual([]);
  });
});
