export { useApproval, type UsedApproval, type WantedApproval } from "./use-approval.ts";
