/** Asked before a page is left; calls `go` when it may be. */
export type LeaveGuard = (go: () => void) => void;

let guard: LeaveGuard | null = null;

/** Said by the form that holds something unsaved, and taken back when it no longer does. */
export function guardLeaving(next: LeaveGuard | null): void {
  guard = next;
}

/** Leaves the page for another, after asking where something is unsaved. For navigation that is not a link. */
export function leave(go: () => void): void {
  if (guard === null) go();
  else guard(go);
}
