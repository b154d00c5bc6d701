import { z } from "zod";
import { day, id, limit, text } from "./scalars.ts";

/** Days are of the first store's time zone, both ends included. Newest first; `cursor` is the `nextCursor` of the page before. */
export const auditListInput = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  actorId: id.optional(),
  registerId: id.optional(),
  // Exact (`sale.completed`) or a subject with a dot (`sale.`) for everything that happened to such.
  action: text(60).optional(),
  subjectId: id.optional(),
  onlyApproved: z.boolean().default(false),
  cursor: z.string().max(200).nullish(),
  limit,
});

const auditRow = z.strictObject({
  // Chain and number together name the entry.
  chainId: id,
  seq: z.int(),
  at: z.string(),
  actorId: id,
  actorName: z.string(),
  action: z.string(),
  subjectType: z.string(),
  subjectId: id,
  registerName: z.string().nullable(),
  ip: z.string(),
  requestId: z.string(),
  before: z.json().nullable(),
  after: z.json().nullable(),
  approval: z.strictObject({ approverName: z.string(), permission: z.string(), reason: z.string() }).nullable(),
});
export const auditListOutput = z.strictObject({ rows: z.array(auditRow), nextCursor: z.string().nullable() });
/** Every action that occurs, for the filter. */
export const auditActionsOutput = z.array(z.string());

export type AuditListInput = z.infer<typeof auditListInput>;
export type AuditListOutput = z.infer<typeof auditListOutput>;
export type AuditRow = z.infer<typeof auditRow>;
