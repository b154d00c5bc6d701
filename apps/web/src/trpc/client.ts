import type { AppRouter } from "@galla/api/router";
import { createTRPCReact, type CreateTRPCReact } from "@trpc/react-query";
import type { inferRouterOutputs } from "@trpc/server";

export { api } from "@/trpc/api.ts";

/** The API as hooks: `trpc.products.list.useQuery(…)`. For the pages of the office. */
export const trpc: CreateTRPCReact<AppRouter, unknown> = createTRPCReact<AppRouter>();

export type RouterOutputs = inferRouterOutputs<AppRouter>;
