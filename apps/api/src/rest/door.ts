import type { RefusalCode } from "@galla/domain";
import type { RouterInputs } from "../router.ts";

/** Where the doors stand (requirement 3-04). */
export const API_PREFIX = "/api/v1";

/** `noun.verb` of every procedure there is, so that a door to nowhere does not compile. */
export type ProcedurePath = {
  [Noun in keyof RouterInputs]: `${Noun}.${Extract<keyof RouterInputs[Noun], string>}`;
}[keyof RouterInputs];

/**
 * An address of the REST API and the procedure behind it. Permission, input and output are the procedure's own; a door adds nothing to them.
 * The input is put together from the address (`{sessionId}`) and the JSON body, or for a GET the query.
 */
export type Door = {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Under the prefix, with parameters in braces named as in the procedure's input. */
  readonly path: `/${string}`;
  readonly procedure: ProcedurePath;
  readonly summary: string;
  /** The status of an answer, where it is not 200. */
  readonly status?: 201;
  /** An id of the input the server makes up where the client sends none. */
  readonly madeId?: string;
  /** What the procedure may refuse, beside what follows from its permission and its input. */
  readonly refusals: readonly RefusalCode[];
};
