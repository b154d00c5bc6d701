import { Validator } from "@seriousme/openapi-schema-validator";
import type { FastifyInstance } from "fastify";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at } from "../testing/browser.ts";
import { openTestApp } from "../testing/http.ts";
import { openTestShop, type TestShop } from "../testing/shop.ts";
import { statusOfCode } from "../trpc/refusals.ts";
import { planDoor } from "./door-plan.ts";
import type { Door } from "./door.ts";
import { DOORS } from "./doors.ts";
import { refusalsOf } from "./openapi-responses.ts";
import { openApiDocument } from "./openapi.ts";
import { readInput } from "./read-input.ts";
import { ask } from "./testing/client.ts";

let shop: TestShop;
let app: FastifyInstance;
let document: unknown;
beforeAll(async () => {
  shop = await openTestShop();
  app = await openTestApp(shop);
  ({ body: document } = await ask(app, ["GET", "/openapi.json"]));
});
afterAll(async () => {
  await app.close();
  await shop.close();
});

/** A list and a change, as later doors will be: a query with figures, an id in the address and a body beside it. */
const LIST: Door = { method: "GET", path: "/products", procedure: "products.list", summary: "Products.", refusals: [] };
const CHANGE: Door = {
  method: "PUT",
  path: "/users/{userId}/role",
  procedure: "users.changeRole",
  summary: "Another role.",
  refusals: ["user.last_owner"],
};

const operation = ({ method, path }: Door) => at(document, "paths", path, method.toLowerCase());
const nothing = { params: {}, query: {}, body: undefined };

describe("the description of the doors", () => {
  it("is valid OpenAPI 3.1, also with lists and addresses that hold ids", async () => {
    for (const described of [document, openApiDocument([LIST, CHANGE].map(planDoor))]) {
      const { valid, errors } = await new Validator().validate(structuredClone(Object(described)));
      expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    }
    expect(at(document, "openapi")).toBe("3.1.0");
    const broken = { ...Object(document), paths: { "/x": { get: { responses: 7 } } } };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  it.each(DOORS)("names $method $path with its schemas, its errors and who may pass", (door) => {
    const described = operation(door);
    const { facts } = planDoor(door);
    expect(at(described, "security")).toEqual(facts.permission === "public" ? [] : [{ bearer: [] }]);
    const answer = at(described, "responses", String(door.status ?? 200), "content", "application/json", "schema");
    expect(at(answer, "properties", "data", "type")).toBe(facts.output?.type ?? "object");
    for (const code of refusalsOf(planDoor(door))) {
      const error = ["content", "application/json", "schema", "properties", "error", "properties", "code", "enum"];
      expect(at(described, "responses", String(statusOfCode(code)), ...error)).toContain(code);
    }
  });

  it("asks for what the procedure asks for, but neither for ids in the address nor for one the server makes up", () => {
    const body = (path: string, method: string) =>
      at(document, "paths", path, method, "requestBody", "content", "application/json", "schema");
    expect(body("/auth/login", "post")).toMatchObject({ required: ["email", "password"], additionalProperties: false });
    expect(at(body("/auth/register", "post"), "required")).toEqual(["fullName", "role", "storeIds"]);
    expect(body("/auth/logout", "post")).toBeUndefined();
    expect(body("/auth/sessions/{sessionId}", "delete")).toBeUndefined();
    expect(at(document, "paths", "/auth/sessions/{sessionId}", "delete", "parameters")).toMatchObject([
      { name: "sessionId", in: "path", required: true },
    ]);
  });
});

describe("the input of a door", () => {
  it("is read from a query as its fields' types, and what cannot be read is left for the procedure to refuse", () => {
    const query = { search: "12", page: "2", limit: "ten", lowStock: "true", unknown: "1" };
    expect(readInput(planDoor(LIST), { ...nothing, query })).toEqual({
      search: "12",
      page: 2,
      limit: "ten",
      lowStock: true,
      unknown: "1",
    });
  });

  it("is put together from the address and the body, which may not say the same thing twice", () => {
    const userId = v7();
    const sent = { ...nothing, params: { userId }, body: { role: "STAFF" } };
    expect(readInput(planDoor(CHANGE), sent)).toEqual({ userId, role: "STAFF" });
    expect(() => readInput(planDoor(CHANGE), { ...sent, body: { userId } })).toThrow("input.invalid");
  });

  it("stops the process from booting where a door leads nowhere or its address names what nobody takes", () => {
    expect(() => planDoor(Object.assign({}, LIST, { procedure: "products.nothing" }))).toThrow("is no procedure");
    expect(() => planDoor({ ...LIST, path: "/products/{nothing}" })).toThrow("products.list takes no nothing");
  });
});
