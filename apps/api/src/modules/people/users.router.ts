import {
  changeRoleInput,
  createUserInput,
  endUserSessionsInput,
  resetPasswordInput,
  setUserPinInput,
  updateUserInput,
  userByIdInput,
  userListInput,
  userListOutput,
  userOutput,
  userSessionsOutput,
} from "@galla/validators";
import { z } from "zod";
import { trpc } from "../../trpc/init.ts";
import { permitted } from "../../trpc/procedures.ts";
import { changeRole } from "./change-role.ts";
import { createUser } from "./create-user.ts";
import { deactivateUser } from "./deactivate-user.ts";
import { endUserSessions } from "./end-user-sessions.ts";
import { reactivateUser } from "./reactivate-user.ts";
import { resetUserPassword } from "./reset-user-password.ts";
import { setUserPin } from "./set-user-pin.ts";
import { unlockUserPin } from "./unlock-user-pin.ts";
import { updateUser } from "./update-user.ts";
import { listUserSessions } from "./user-sessions.reads.ts";
import { listUsers, userById } from "./users.reads.ts";

export const usersRouter = trpc.router({
  list: permitted("user.read")
    .input(userListInput)
    .output(userListOutput)
    .query(({ ctx, input }) => listUsers(ctx.call, input)),
  byId: permitted("user.read")
    .input(userByIdInput)
    .output(userOutput)
    .query(({ ctx, input }) => userById(ctx.call, input)),
  create: permitted("user.create")
    .input(createUserInput)
    .output(userOutput)
    .mutation(({ ctx, input }) => createUser(ctx.call, input)),
  update: permitted("user.write")
    .input(updateUserInput)
    .output(userOutput)
    .mutation(({ ctx, input }) => updateUser(ctx.call, input)),
  changeRole: permitted("user.changeRole")
    .input(changeRoleInput)
    .output(userOutput)
    .mutation(({ ctx, input }) => changeRole(ctx.call, input)),
  setPin: permitted("user.write")
    .input(setUserPinInput)
    .output(userOutput)
    .mutation(({ ctx, input }) => setUserPin(ctx.call, input)),
  unlockPin: permitted("user.write")
    .input(userByIdInput)
    .output(userOutput)
    .mutation(({ ctx, input }) => unlockUserPin(ctx.call, input)),
  resetPassword: permitted("user.resetPassword")
    .input(resetPasswordInput)
    .output(userOutput)
    .mutation(({ ctx, input }) => resetUserPassword(ctx.call, input)),
  deactivate: permitted("user.write")
    .input(userByIdInput)
    .output(userOutput)
    .mutation(({ ctx, input }) => deactivateUser(ctx.call, input)),
  reactivate: permitted("user.write")
    .input(userByIdInput)
    .output(userOutput)
    .mutation(({ ctx, input }) => reactivateUser(ctx.call, input)),
  sessions: permitted("user.read")
    .input(userByIdInput)
    .output(userSessionsOutput)
    .query(({ ctx, input }) => listUserSessions(ctx.call, input)),
  endSessions: permitted("user.write")
    .input(endUserSessionsInput)
    .output(z.void())
    .mutation(async ({ ctx, input }) => {
      await endUserSessions(ctx.call, input);
    }),
});
