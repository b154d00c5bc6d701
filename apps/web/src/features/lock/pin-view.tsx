import type { LockScreenOutput } from "@galla/validators";
import { ArrowLeft } from "lucide-react";
import { useEffect } from "react";
import { Button } from "@/ui/button.tsx";
import { PinPad } from "@/ui/pin-pad.tsx";
import { useSwitchUser } from "./use-switch-user.ts";

type PinViewProps = {
  person: LockScreenOutput["people"][number];
  /** Null where there is nobody else to choose. */
  onBack: (() => void) | null;
};

/** Takes the PIN of the person who was chosen. */
export function PinView({ person, onBack }: PinViewProps) {
  const attempt = useSwitchUser(person.id);
  useEffect(() => {
    if (onBack === null) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Escape") onBack();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [onBack]);
  return (
    <div className="flex w-full flex-col items-center gap-4">
      <h1 className="text-center text-24 font-semibold tracking-tight wrap-anywhere">{person.fullName}</h1>
      <p className="-mt-3 text-14 text-soft">{attempt.isPending ? "Checking…" : "Type your PIN, then Enter."}</p>
      <PinPad
        label={`PIN of ${person.fullName}`}
        action="Unlock"
        message={attempt.message}
        isDisabled={attempt.isPending || attempt.isBarred}
        onPin={attempt.tryPin}
      />
      {onBack !== null && (
        <Button look="quiet" onClick={onBack}>
          <ArrowLeft aria-hidden />
          Somebody else
        </Button>
      )}
    </div>
  );
}
