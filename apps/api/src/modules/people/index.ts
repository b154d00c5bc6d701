export { checkPin, type PinAttempt, type Recognised } from "./check-pin.ts";
export { endSessions } from "./end-sessions.ts";
export { beginSession, callOf, finishSession, openSession, type SignedIn, type Visit } from "./open-session.ts";
export { hashPassword } from "./password.ts";
export { judgePassword } from "./password-strength.ts";
export { countAttempt, forgetAttempts } from "./sign-in-throttle.ts";
export { signOut } from "./sign-out.ts";
export { listCashiers } from "./users.reads.ts";
