import { Button } from "@/ui/button.tsx";

type SaveBarProps = { action: string; isSaving: boolean; isUnsaved: boolean; onDiscard?: () => void };

/** Stays in sight at the end of a long form. */
export function SaveBar({ action, isSaving, isUnsaved, onDiscard }: SaveBarProps) {
  return (
    <div className="sticky bottom-16 z-20 -mx-4 flex items-center justify-between gap-3 border-t border-line bg-page px-4 py-3 sm:-mx-6 sm:px-6 lg:bottom-0 lg:-mx-0 lg:px-0">
      <p role="status" className="text-13 text-soft">
        {isUnsaved ? "Not saved yet" : ""}
      </p>
      <div className="flex gap-2">
        {onDiscard !== undefined && isUnsaved && (
          <Button onClick={onDiscard} disabled={isSaving}>
            Discard
          </Button>
        )}
        <Button type="submit" look="primary" disabled={isSaving}>
          {isSaving ? "Saving…" : action}
        </Button>
      </div>
    </div>
  );
}
