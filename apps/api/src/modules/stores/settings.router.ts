import { settingsOutput, updateSettingsInput } from "@galla/validators";
import { trpc } from "../../trpc/init.ts";
import { permitted } from "../../trpc/procedures.ts";
import { settingsOf } from "./settings.reads.ts";
import { updateSettings } from "./update-settings.ts";

export const settingsRouter = trpc.router({
  read: permitted("settings.read")
    .output(settingsOutput)
    .query(({ ctx }) => settingsOf(ctx.call)),
  update: permitted("settings.write")
    .input(updateSettingsInput)
    .output(settingsOutput)
    .mutation(({ ctx, input }) => updateSettings(ctx.call, input)),
});
