import type { ApprovalScope } from "@galla/validators";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { NO_ANSWER, refusalText } from "@/lib/refusal-text.ts";
import { useCommandId } from "@/lib/use-command-id.ts";
import { api } from "@/trpc/api.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { useLock } from "@/trpc/session-lock.ts";
import { useFormat } from "@/trpc/session.tsx";
import type { Approver } from "@/ui/approval-choice.tsx";
import type { ApprovalEntry, ApprovalProblem } from "@/ui/approval-dialog.tsx";

export type Approval = {
  /** Undefined while they are fetched. */
  readonly approvers: readonly Approver[] | undefined;
  readonly problem: ApprovalProblem | null;
  readonly isChecking: boolean;
  /** Has everything approved with one PIN. Answers the approvals' ids, one for each scope; null when it was refused. */
  grant(entry: ApprovalEntry): Promise<readonly string[] | null>;
};

/**
 * Asks a leader of a store to approve what `scopes` say, there and then. Each approval's id is made here and stays the same while the
 * same leader gives the same reason, so that a lost answer and a second try are one approval. `onLocked` is called when the till locks:
 * whoever comes in next is somebody else, and what was asked before is not theirs.
 */
export function useApproval(storeId: string, scopes: readonly ApprovalScope[], onLocked: () => void): Approval {
  const format = useFormat();
  const [problem, setProblem] = useState<ApprovalProblem | null>(null);
  const [isChecking, setChecking] = useState(false);
  const idFor = useCommandId();
  useEffect(
    () =>
      useLock.subscribe(({ isLocked }) => {
        if (isLocked) onLocked();
      }),
    [onLocked],
  );
  const approvers = useQuery({
    queryKey: ["approvals.approvers", storeId],
    queryFn: () => api.approvals.approvers.query({ storeId }),
    staleTime: 30_000,
  });
  const grantOne = async (scope: ApprovalScope, { approverId, pin, reason }: ApprovalEntry) => {
    const approvalId = idFor([scope, approverId, reason]);
    await api.approvals.grant.mutate({ approvalId, approverId, pin, reason, storeId, scope });
    return approvalId;
  };
  const grant = async (entry: ApprovalEntry) => {
    setChecking(true);
    setProblem(null);
    try {
      const granted: string[] = [];
      for (const scope of scopes) granted.push(await grantOne(scope, entry));
      return granted;
    } catch (error) {
      setProblem(problemOf(error, (refusal) => refusalText(refusal, format)));
      return null;
    } finally {
      setChecking(false);
    }
  };
  const failed =
    approvers.error === null ? null : problemOf(approvers.error, (refusal) => refusalText(refusal, format));
  return { approvers: approvers.data, problem: problem ?? failed, isChecking, grant };
}

type RefusalWords = (refusal: NonNullable<ReturnType<typeof refusalOf>>) => string;

function problemOf(error: unknown, wordsOf: RefusalWords): ApprovalProblem {
  const refusal = refusalOf(error);
  if (refusal === null) return { words: NO_ANSWER, retryAtMs: null };
  const retryAtMs =
    "retryAfterSeconds" in refusal.details ? Date.now() + refusal.details.retryAfterSeconds * 1000 : null;
  return { words: wordsOf(refusal), retryAtMs };
}
