import { auditActionsOutput, auditListInput, auditListOutput } from "@galla/validators";
import { trpc } from "../../trpc/init.ts";
import { permitted } from "../../trpc/procedures.ts";
import { listAudit, listAuditActions } from "./audit.reads.ts";

export const auditRouter = trpc.router({
  list: permitted("audit.read")
    .input(auditListInput)
    .output(auditListOutput)
    .query(({ ctx, input }) => listAudit(ctx.call, input)),
  actions: permitted("audit.read")
    .output(auditActionsOutput)
    .query(({ ctx }) => listAuditActions(ctx.call)),
});
