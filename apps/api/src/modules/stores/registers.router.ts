import { createRegisterInput, registerByIdInput, storeOutput, updateRegisterInput } from "@galla/validators";
import { trpc } from "../../trpc/init.ts";
import { permitted } from "../../trpc/procedures.ts";
import { createRegister } from "./create-register.ts";
import { deactivateRegister } from "./deactivate-register.ts";
import { reactivateRegister } from "./reactivate-register.ts";
import { updateRegister } from "./update-register.ts";

export const registersRouter = trpc.router({
  create: permitted("register.write")
    .input(createRegisterInput)
    .output(storeOutput)
    .mutation(({ ctx, input }) => createRegister(ctx.call, input)),
  update: permitted("register.write")
    .input(updateRegisterInput)
    .output(storeOutput)
    .mutation(({ ctx, input }) => updateRegister(ctx.call, input)),
  deactivate: permitted("register.write")
    .input(registerByIdInput)
    .output(storeOutput)
    .mutation(({ ctx, input }) => deactivateRegister(ctx.call, input)),
  reactivate: permitted("register.write")
    .input(registerByIdInput)
    .output(storeOutput)
    .mutation(({ ctx, input }) => reactivateRegister(ctx.call, input)),
});
