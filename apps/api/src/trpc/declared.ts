import type { AnyRouter } from "@trpc/server";

type Declared = { readonly path: string; readonly permission: string };

/** Every procedure of a router with its permission. Throws, so that the process does not boot, where one declares none. */
export function declaredPermissions(router: AnyRouter): readonly Declared[] {
  const declared = Object.entries(router._def.procedures).map(([path, procedure]) => ({
    path,
    permission: permissionOf(procedure),
  }));
  const missing = declared.filter(({ permission }) => permission === undefined).map(({ path }) => path);
  if (missing.length > 0) throw new Error(`Procedures without a declared permission: ${missing.join(", ")}`);
  return declared.flatMap(({ path, permission }) => (permission === undefined ? [] : [{ path, permission }]));
}

function permissionOf(procedure: unknown): string | undefined {
  const meta: unknown = Reflect.get(Reflect.get(Object(procedure), "_def") ?? {}, "meta");
  const permission: unknown = Reflect.get(Object(meta), "permission");
  return typeof permission === "string" ? permission : undefined;
}
