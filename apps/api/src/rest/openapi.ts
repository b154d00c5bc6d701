import { API_PREFIX, type Door } from "./door.ts";
import type { DoorPlan } from "./door-plan.ts";
import { json, responsesOf } from "./openapi-responses.ts";
import { fieldsOf, type JsonSchema } from "./procedure-facts.ts";

const ABOUT = [
  "For mobile and API clients. Sign in at /auth/login and send the token as `Authorization: Bearer …`; cookies are not looked at.",
  "Amounts end in Minor (whole minor units of the currency), quantities in Milli (thousandths of the unit), rates in Ppm (parts per million).",
].join("\n\n");

/** The description of these doors in OpenAPI 3.1, made from the schemas their procedures check with. */
export function openApiDocument(plans: readonly DoorPlan[]): object {
  const byPath = Map.groupBy(plans, ({ door }) => door.path);
  const paths = [...byPath].map(([path, at]) => [
    path,
    Object.fromEntries(at.map((plan) => [plan.door.method.toLowerCase(), operationOf(plan)])),
  ]);
  return {
    openapi: "3.1.0",
    info: { title: "Galla", version: "1", description: ABOUT, license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: API_PREFIX }],
    paths: Object.fromEntries(paths),
    components: { securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } } },
  };
}

function operationOf(plan: DoorPlan): object {
  const { door, facts } = plan;
  const parameters = parametersOf(plan);
  const body = door.method === "GET" ? null : bodyOf(plan);
  return {
    operationId: door.procedure.replace(".", "_"),
    tags: [tagOf(door)],
    summary: door.summary,
    security: facts.permission === "public" ? [] : [{ bearer: [] }],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === null ? {} : { requestBody: { required: true, content: json(body) } }),
    responses: responsesOf(plan),
  };
}

const tagOf = ({ path }: Door): string => path.split("/")[1] ?? "";

function parametersOf({ door, facts, parameters }: DoorPlan): readonly object[] {
  const required = facts.input?.required ?? [];
  return Object.entries(fieldsOf(facts.input)).flatMap(([name, schema]) => {
    if (parameters.includes(name)) return [{ name, in: "path", required: true, schema }];
    return door.method === "GET" ? [{ name, in: "query", required: required.includes(name), schema }] : [];
  });
}

/** The input without what the address says; null where nothing is left. An id the server makes up may be left out. */
function bodyOf({ door, facts, parameters }: DoorPlan): JsonSchema | null {
  if (facts.input === null) return null;
  const fields = Object.entries(fieldsOf(facts.input)).filter(([name]) => !parameters.includes(name));
  if (fields.length === 0) return null;
  const optional = [...parameters, door.madeId];
  return {
    ...facts.input,
    properties: Object.fromEntries(fields),
    required: (facts.input.required ?? []).filter((name) => !optional.includes(name)),
  };
}
