import { refreshInput, signInInput, tokensOutput } from "@galla/validators";
import { trpc } from "../../trpc/init.ts";
import { open } from "../../trpc/procedures.ts";
import { issueTokens } from "./issue-tokens.ts";
import { refreshTokens } from "./refresh-tokens.ts";

export const tokensRouter = trpc.router({
  issue: open
    .input(signInInput)
    .output(tokensOutput)
    .mutation(({ ctx, input }) => issueTokens(ctx, input)),
  refresh: open
    .input(refreshInput)
    .output(tokensOutput)
    .mutation(({ ctx, input }) => refreshTokens(ctx, input)),
});
