import type { RegisterDetail } from "@galla/validators";
import { useFormat } from "@/trpc/session.tsx";
import { trpc } from "@/trpc/client.ts";
import { toast } from "sonner";
import { AlertDialog } from "@/ui/alert-dialog.tsx";
import { unsentText } from "../register-words.ts";
import { usePlaceChange } from "../use-place-change.ts";

type TakeBackProps = { register: RegisterDetail; open: boolean; onClose: () => void };

/** Takes a register back from the till that holds it, after saying what that means for what the till still holds. */
export function TakeBack({ register, open, onClose }: TakeBackProps) {
  const format = useFormat();
  const { failed, refresh } = usePlaceChange();
  const release = trpc.tills.release.useMutation({
    onSuccess() {
      toast.success(`${register.name} is free`);
      refresh();
    },
    onError: failed,
  });
  const { till } = register;
  if (till === null) return null;
  return (
    <AlertDialog
      open={open}
      onOpenChange={onClose}
      title={`Take ${register.name} back?`}
      description={
        <div className="flex flex-col gap-2">
          <p>
            {till.name} was last seen {format.dateTime(till.lastSeenAt)}. It stops being {register.name} at once, and
            whoever came in there by PIN is signed out.
          </p>
          {till.unsentCount > 0 && (
            <p className="font-semibold text-danger">
              It has told of {unsentText(till.unsentCount)}. They stay on that device and can only be sent from there,
              so let it send them first if it still works.
            </p>
          )}
          {register.openShift !== null && (
            <p>The shift {register.openShift.openedBy} opened stays open, for the next till of this register.</p>
          )}
        </div>
      }
      action="Take it back"
      onAction={() => release.mutate({ registerId: register.id })}
    />
  );
}
