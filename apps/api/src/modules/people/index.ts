export { endSessions } from "./end-sessions.ts";
export { beginSession, callOf, finishSession, openSession, type SignedIn, type Visit } from "./open-session.ts";
export { hashPassword } from "./password.ts";
export { judgePassword } from "./password-strength.ts";
export { countAttempt, forgetAttempts } from "./sign-in-throttle.ts";
export { listCashiers } from "./users.reads.ts";
