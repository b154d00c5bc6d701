export {
  BlindRole,
  checkInvariants,
  inAuditorsSnapshot,
  invariants,
  runInvariants,
  type InvariantResult,
} from "./check-invariants.ts";
export type { Invariant } from "./invariant.ts";
export { reportOf } from "./report.ts";
