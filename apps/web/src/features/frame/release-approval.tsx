import { useMemo } from "react";
import { useApproval } from "@/trpc/use-approval.ts";
import { ApprovalDialog } from "@/ui/approval-dialog.tsx";

const REASONS = ["The other till is broken", "The other till is out of use", "Enrolled by mistake"] as const;

type ReleaseApprovalProps = {
  registerId: string;
  storeId: string;
  /** What is asked, in words. */
  ask: string;
  onApproved: (approvalId: string) => void;
  onClose: () => void;
};

/** Asks a leader to take a register back from the till that holds it. */
export function ReleaseApproval({ registerId, storeId, ask, onApproved, onClose }: ReleaseApprovalProps) {
  const scopes = useMemo(() => [{ permission: "register.release", registerId } as const], [registerId]);
  const { approvers, problem, isChecking, grant } = useApproval(storeId, scopes, onClose);
  return (
    <ApprovalDialog
      asks={[ask]}
      reasons={REASONS}
      approvers={approvers}
      problem={problem}
      isChecking={isChecking}
      onClose={onClose}
      onApprove={(entry) => {
        void grant(entry).then((granted) => {
          const approvalId = granted?.[0];
          if (approvalId !== undefined) onApproved(approvalId);
        });
      }}
    />
  );
}
