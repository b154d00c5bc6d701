import { Button } from "@/ui/button.tsx";
import { Dialog, DialogActions } from "@/ui/dialog.tsx";
import { FIELD_LABELS, useFieldWords } from "./field-words.ts";
import { changedFields, type Versions } from "./merge-edits.ts";

type ConflictDialogProps = { versions: Versions; onReload: () => void; onKeepMine: () => void; onClose: () => void };

/** Somebody else saved the product first: shows what they changed and lets one choose. Nothing is lost until then. */
export function ConflictDialog({ versions, onReload, onKeepMine, onClose }: ConflictDialogProps) {
  const words = useFieldWords();
  const { base, theirs, mine } = versions;
  const touchedByMe = new Set(changedFields(base, mine));
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Someone else changed this product"
      description="They saved while you were editing. What you typed is still here."
      className="w-[min(calc(100vw-2rem),36rem)]"
    >
      <ul className="divide-y divide-line rounded-md border border-line">
        {changedFields(base, theirs).map((name) => (
          <li key={name} className="px-3 py-2.5 text-14">
            <p className="font-medium">{FIELD_LABELS[name]}</p>
            <p className="break-words text-soft">
              Theirs: <span className="text-ink">{words(name, theirs)}</span>
            </p>
            <p className="break-words text-soft">
              {touchedByMe.has(name) ? "Yours: " : "Before, and not touched by you: "}
              <span className="text-ink">{words(name, touchedByMe.has(name) ? mine : base)}</span>
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-14 text-soft">
        “Keep mine” saves the fields you changed and leaves their other changes as they are.
      </p>
      <DialogActions>
        <Button onClick={onReload}>Reload theirs</Button>
        <Button look="primary" onClick={onKeepMine}>
          Keep mine
        </Button>
      </DialogActions>
    </Dialog>
  );
}
