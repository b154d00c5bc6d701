import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { api } from "@/trpc/api.ts";
import { useSession, type RegisterPlace } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { AlertDialog } from "@/ui/alert-dialog.tsx";
import { Button } from "@/ui/button.tsx";
import { Notice } from "@/ui/notice.tsx";

const ReleaseApproval = lazy(async () => ({ default: (await import("./release-approval.tsx")).ReleaseApproval }));

type HeldRegisterProps = {
  register: RegisterPlace;
  storeId: string;
  onTakenBack: (registerId: string) => void;
};

/** A register that another till holds, and the way to get it back: a leader's own, or with a leader's PIN. */
export function HeldRegister({ register, storeId, onTakenBack }: HeldRegisterProps) {
  const { can, format } = useSession();
  const explain = useExplain();
  const [isAsking, setAsking] = useState(false);
  const release = useMutation({
    mutationFn: (approvalId: string | null) =>
      api.tills.release.mutate({ registerId: register.id, ...(approvalId === null ? {} : { approvalId }) }),
    onSuccess: () => onTakenBack(register.id),
    onSettled: () => setAsking(false),
  });
  const since = register.till === null ? "" : format.dateTime(register.till.since);
  return (
    <div className="rounded-md border border-line bg-sunken px-4 py-2">
      <div className="flex min-h-11 items-center justify-between gap-3">
        <p className="min-w-0">
          <span className="block text-16 font-medium">{register.name}</span>
          <span className="block text-13 text-soft">
            In use by {holderOf(register)} since {since}
          </span>
        </p>
        <Button disabled={release.isPending} onClick={() => setAsking(true)}>
          {can("register.release") ? "Take back" : "Ask a manager"}
        </Button>
      </div>
      {release.error !== null && (
        <Notice meaning="danger" className="my-2">
          {explain(release.error)}
        </Notice>
      )}
      {isAsking && (
        <Ask register={register} storeId={storeId} onRelease={release.mutate} onClose={() => setAsking(false)} />
      )}
    </div>
  );
}

const holderOf = ({ till }: RegisterPlace) => till?.name ?? "another till";

type AskProps = {
  register: RegisterPlace;
  storeId: string;
  onRelease: (approvalId: string | null) => void;
  onClose: () => void;
};

/** Leaders are told what will happen; others ask a leader. */
function Ask({ register, storeId, onRelease, onClose }: AskProps) {
  const { can } = useSession();
  const holder = holderOf(register);
  if (can("register.release")) {
    return (
      <AlertDialog
        open
        onOpenChange={onClose}
        title={`Take ${register.name} back?`}
        description={`${holder} stops being ${register.name} at once, and this browser takes its place. Whoever came in there by PIN is signed out; a sale it has not sent yet stays on that device.`}
        action={`Take ${register.name} back`}
        onAction={() => onRelease(null)}
      />
    );
  }
  return (
    <Suspense>
      <ReleaseApproval
        registerId={register.id}
        storeId={storeId}
        ask={`Take ${register.name} back from ${holder}, for this browser.`}
        onApproved={onRelease}
        onClose={onClose}
      />
    </Suspense>
  );
}
