import { inMerchant, type Tx } from "@galla/db";
import type { SessionRow } from "@galla/validators";
import type { Call } from "../../platform/call.ts";

const IDLE_HOURS = 12;
const MOST_SESSIONS = 100;

/** The caller's own live sessions, the latest used first. */
export function listMySessions(call: Call): Promise<SessionRow[]> {
  return inMerchant(call.database, call.actor.merchantId, (tx) => listSessions(tx, call, call.actor.userId));
}

/** The sessions of one person that would still let them in: not ended, not run out, and in a browser not left alone too long. */
export async function listSessions(tx: Tx, call: Call, userId: string): Promise<SessionRow[]> {
  const now = call.clock();
  const rows = await tx.session.findMany({
    where: {
      merchantId: call.actor.merchantId,
      userId,
      endedAt: null,
      expiresAt: { gt: now },
      OR: [{ kind: "API" }, { lastSeenAt: { gt: new Date(now.getTime() - IDLE_HOURS * 3_600_000) } }],
      NOT: { till: { endedAt: { not: null } } },
    },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: MOST_SESSIONS,
    select: {
      id: true,
      kind: true,
      userAgent: true,
      ip: true,
      createdAt: true,
      lastSeenAt: true,
      expiresAt: true,
      till: { select: { register: { select: { name: true } } } },
    },
  });
  return rows.map(({ id, till, createdAt, lastSeenAt, expiresAt, ...row }) => ({
    ...row,
    sessionId: id,
    isCurrent: id === call.actor.sessionId,
    registerName: till?.register.name ?? null,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
}
