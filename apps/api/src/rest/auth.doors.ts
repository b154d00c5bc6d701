import type { Door } from "./door.ts";

/** Getting in, being somebody, and getting out (requirements 3-20 to 3-22). */
export const AUTH_DOORS: readonly Door[] = [
  {
    method: "POST",
    path: "/auth/register",
    procedure: "users.create",
    summary: "Hires somebody. Owners only; a password given here is a temporary one.",
    status: 201,
    madeId: "userId",
    refusals: ["password.change_required", "resource.not_found", "user.email_taken", "password.weak", "pin.weak"],
  },
  {
    method: "POST",
    path: "/auth/login",
    procedure: "tokens.issue",
    summary: "Signs in by e-mail and password; answers an access token and the first refresh token.",
    refusals: ["auth.invalid_credentials", "auth.too_many_attempts"],
  },
  {
    method: "POST",
    path: "/auth/refresh",
    procedure: "tokens.refresh",
    summary: "Takes a refresh token, once, for the next pair. Using one again ends the whole sign-in.",
    refusals: ["auth.required", "auth.token_reused", "auth.too_many_attempts"],
  },
  {
    method: "POST",
    path: "/auth/logout",
    procedure: "session.signOut",
    summary: "Ends this sign-in: its access token and every refresh token of it.",
    refusals: [],
  },
  {
    method: "GET",
    path: "/auth/me",
    procedure: "session.me",
    summary: "Who is signed in, for which merchant, and where they may work.",
    refusals: [],
  },
  {
    method: "PUT",
    path: "/auth/me",
    procedure: "session.updateMe",
    summary: "Changes one's own name.",
    refusals: [],
  },
  {
    method: "PUT",
    path: "/auth/change-password",
    procedure: "session.changePassword",
    summary: "Gives oneself another password and ends every other sign-in of one's own.",
    refusals: ["password.wrong", "password.weak", "auth.too_many_attempts"],
  },
  {
    method: "GET",
    path: "/auth/sessions",
    procedure: "session.list",
    summary: "One's own live sign-ins, the latest used first.",
    refusals: [],
  },
  {
    method: "DELETE",
    path: "/auth/sessions/{sessionId}",
    procedure: "session.end",
    summary: "Ends one of one's own sign-ins, say of a telephone that was lost.",
    refusals: ["resource.not_found"],
  },
];
