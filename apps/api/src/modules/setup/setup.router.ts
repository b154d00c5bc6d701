import { sessionOutput, setupInput, setupStatusOutput } from "@galla/validators";
import { trpc } from "../../trpc/init.ts";
import { open } from "../../trpc/procedures.ts";
import { setUpShop } from "./set-up-shop.ts";
import { setupStatus } from "./setup-status.reads.ts";

export const setupRouter = trpc.router({
  status: open.output(setupStatusOutput).query(({ ctx }) => setupStatus(ctx)),
  create: open
    .input(setupInput)
    .output(sessionOutput)
    .mutation(async ({ ctx, input }) => {
      const { session, token, maxAgeSeconds } = await setUpShop(ctx, input);
      ctx.cookie.set(token, maxAgeSeconds);
      return session;
    }),
});
