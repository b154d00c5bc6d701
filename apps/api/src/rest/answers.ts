import type { Refusal, RefusalCode } from "@galla/domain";
import { MESSAGES } from "./messages.ts";

/** How every answer looks (requirement 3-05, C21). */
export type SuccessAnswer = { readonly success: true; readonly data: unknown };
export type ErrorAnswer = {
  readonly success: false;
  readonly error: {
    readonly code: RefusalCode;
    readonly message: string;
    /** The first field that is wrong; all of them are in the details. */
    readonly field?: string;
    readonly details: unknown;
    readonly requestId: string;
  };
};

/** An act that answers nothing still answers an object, so that a client may always look inside. */
export function successAnswer(data: unknown): SuccessAnswer {
  return { success: true, data: data === undefined ? {} : data };
}

export function errorAnswer({ code, details }: Refusal, requestId: string): ErrorAnswer {
  const issue = firstIssue(details);
  const field = issue === null || issue.field === "" ? {} : { field: issue.field };
  const message = issue === null ? MESSAGES[code] : [issue.field, issue.message].filter(Boolean).join(": ");
  return { success: false, error: { code, message, ...field, details, requestId } };
}

type Issue = { readonly field: string; readonly message: string };

function firstIssue(details: Refusal["details"]): Issue | null {
  return "issues" in details ? (details.issues[0] ?? null) : null;
}
