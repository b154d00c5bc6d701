import { sessionOutput, signInInput } from "@galla/validators";
import { z } from "zod";
import { trpc } from "../../trpc/init.ts";
import { open, permitted } from "../../trpc/procedures.ts";
import { currentSession } from "./session.reads.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";

export const sessionRouter = trpc.router({
  signIn: open
    .input(signInInput)
    .output(sessionOutput)
    .mutation(async ({ ctx, input }) => {
      const { session, token, maxAgeSeconds } = await signIn(ctx, input);
      ctx.cookie.set(token, maxAgeSeconds);
      return session;
    }),
  signOut: permitted("session.read")
    .output(z.void())
    .mutation(async ({ ctx }) => {
      await signOut(ctx.call);
      ctx.cookie.clear();
    }),
  me: permitted("session.read")
    .output(sessionOutput)
    .query(({ ctx }) => currentSession(ctx.call)),
});
