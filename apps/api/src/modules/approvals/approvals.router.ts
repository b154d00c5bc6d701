import { approvalOutput, approversInput, approversOutput, grantApprovalInput } from "@galla/validators";
import { trpc } from "../../trpc/init.ts";
import { permitted } from "../../trpc/procedures.ts";
import { listApprovers } from "./approvers.reads.ts";
import { grantApproval } from "./grant-approval.ts";

export const approvalsRouter = trpc.router({
  approvers: permitted("approval.request")
    .input(approversInput)
    .output(approversOutput)
    .query(({ ctx, input }) => listApprovers(ctx.call, input)),
  grant: permitted("approval.request")
    .input(grantApprovalInput)
    .output(approvalOutput)
    .mutation(({ ctx, input }) => grantApproval(ctx.call, input)),
});
