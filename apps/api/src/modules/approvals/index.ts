export { spendApproval, type UsedApproval, type WantedApproval } from "./spend-approval.ts";
