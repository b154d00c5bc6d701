export { BlindRole, checkInvariants, type InvariantResult } from "./check-invariants.ts";
export { reportOf } from "./report.ts";
