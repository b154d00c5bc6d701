import type { Role } from "@galla/domain";

/** How long a PIN must be for somebody of this role, in words. */
export function pinHelp(role: Role): string {
  const isLeader = role === "OWNER" || role === "MANAGER";
  return isLeader
    ? "At least 6 digits: it also approves what others may not do alone."
    : "At least 4 digits, to switch quickly at a till.";
}
