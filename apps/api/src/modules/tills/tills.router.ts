import {
  enrolTillInput,
  lockScreenOutput,
  releaseRegisterInput,
  reportUnsentInput,
  sessionOutput,
  switchUserInput,
  tillOutput,
} from "@galla/validators";
import { z } from "zod";
import { trpc } from "../../trpc/init.ts";
import { open, permitted } from "../../trpc/procedures.ts";
import { signOut } from "../people/index.ts";
import { enrolTill } from "./enrol-till.ts";
import { leaveTill } from "./leave-till.ts";
import { lockScreen } from "./lock-screen.reads.ts";
import { releaseRegister } from "./release-register.ts";
import { reportUnsent } from "./report-unsent.ts";
import { switchUser } from "./switch-user.ts";

// Browsers keep a cookie little longer than a year; after it the browser is no till, and a leader takes its register back.
const TILL_SECONDS = 365 * 86_400;

export const tillsRouter = trpc.router({
  current: open.output(lockScreenOutput).query(({ ctx }) => lockScreen(ctx)),
  switchUser: open
    .input(switchUserInput)
    .output(sessionOutput)
    .mutation(async ({ ctx, input }) => {
      const { session, token, maxAgeSeconds } = await switchUser(ctx, input);
      ctx.cookie.set(token, maxAgeSeconds);
      return session;
    }),
  lock: permitted("session.read")
    .output(z.void())
    .mutation(async ({ ctx }) => {
      await signOut(ctx.call);
      ctx.cookie.clear();
    }),
  enrol: permitted("register.enrol")
    .input(enrolTillInput)
    .output(tillOutput)
    .mutation(async ({ ctx, input }) => {
      const { till, token } = await enrolTill(ctx.call, input);
      if (token !== null) ctx.tillCookie.set(token, TILL_SECONDS);
      return till;
    }),
  leave: permitted("register.enrol")
    .output(z.void())
    .mutation(async ({ ctx }) => {
      await leaveTill(ctx.call);
      ctx.tillCookie.clear();
    }),
  release: permitted("register.enrol")
    .input(releaseRegisterInput)
    .output(z.void())
    .mutation(({ ctx, input }) => releaseRegister(ctx.call, input)),
  reportUnsent: permitted("session.read")
    .input(reportUnsentInput)
    .output(z.void())
    .mutation(({ ctx, input }) => reportUnsent(ctx.call, input)),
});
