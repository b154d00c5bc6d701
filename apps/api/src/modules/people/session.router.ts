import {
  changePasswordInput,
  endSessionInput,
  sessionListOutput,
  sessionOutput,
  setMyPinInput,
  signInInput,
  updateMeInput,
} from "@galla/validators";
import { z } from "zod";
import { trpc } from "../../trpc/init.ts";
import { open, permitted } from "../../trpc/procedures.ts";
import { changePassword } from "./change-password.ts";
import { endMySession } from "./end-my-session.ts";
import { currentSession } from "./session.reads.ts";
import { listMySessions } from "./sessions.reads.ts";
import { setMyPin } from "./set-my-pin.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";
import { updateMe } from "./update-me.ts";

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
  updateMe: permitted("profile.write")
    .input(updateMeInput)
    .output(sessionOutput)
    .mutation(({ ctx, input }) => updateMe(ctx.call, input)),
  changePassword: permitted("profile.write")
    .input(changePasswordInput)
    .output(z.void())
    .mutation(({ ctx, input }) => changePassword(ctx.call, input)),
  setPin: permitted("profile.write")
    .input(setMyPinInput)
    .output(z.void())
    .mutation(({ ctx, input }) => setMyPin(ctx.call, input)),
  list: permitted("session.read")
    .output(sessionListOutput)
    .query(({ ctx }) => listMySessions(ctx.call)),
  end: permitted("session.read")
    .input(endSessionInput)
    .output(z.void())
    .mutation(({ ctx, input }) => endMySession(ctx.call, input)),
});
