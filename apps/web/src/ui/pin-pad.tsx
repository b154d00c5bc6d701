"use client";

import { CornerDownLeft, Delete } from "lucide-react";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { classNames } from "@/lib/class-names.ts";
import { Button } from "@/ui/button.tsx";

const MOST_DIGITS = 12;
/** Nobody types eight digits with less than this between them; a barcode scanner does. */
const SCANNER_GAP_MS = 25;
const SCANNER_DIGITS = 8;

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
const KEY = "h-14 w-full border-line p-0 text-20 font-medium";

type PinPadProps = {
  /** Whose PIN it is: "PIN of Asha". */
  label: string;
  /** What Enter does: "Unlock", "Approve". */
  action: string;
  /** What came of the last try, in words; null where there was none. */
  message: string | null;
  /** While a PIN is being checked, or while one has to wait. */
  isDisabled?: boolean;
  onPin: (pin: string) => void;
  className?: string;
};

/**
 * Takes a PIN by keys or by touch. The digits are never shown and are forgotten as soon as they are handed over. The field is no
 * password field, so that no browser offers to remember the PIN of a till that many people share.
 */
export function PinPad({ label, action, message, isDisabled = false, onPin, className }: PinPadProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const focus = () => field.current?.focus();
  const entry = usePinEntry(isDisabled, onPin, focus);
  return (
    <div className={classNames("flex w-full max-w-72 flex-col gap-3", className)}>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        id={id}
        ref={field}
        autoFocus
        value={entry.pin}
        readOnly={isDisabled}
        inputMode="none"
        autoComplete="off"
        data-1p-ignore
        data-lpignore="true"
        aria-describedby={`${id}-message`}
        aria-invalid={message !== null}
        onChange={(event) => entry.type(event.target.value)}
        onKeyDown={entry.onKeyDown}
        className="h-14 w-full rounded-md border border-control bg-surface px-3 text-center text-32 tracking-[0.35em] text-ink [-webkit-text-security:disc] read-only:opacity-60 aria-invalid:border-danger"
      />
      <p
        id={`${id}-message`}
        role="status"
        className="flex min-h-10 items-center justify-center text-center text-14 font-medium text-danger"
      >
        {message}
      </p>
      <PadKeys entry={entry} action={action} isDisabled={isDisabled} />
    </div>
  );
}

type PinEntry = ReturnType<typeof usePinEntry>;

function usePinEntry(isDisabled: boolean, onPin: (pin: string) => void, focus: () => void) {
  const [pin, setPin] = useState("");
  const pressedAt = useRef<number[]>([]);
  const submit = () => {
    const isScan = isScannerBurst(pressedAt.current);
    pressedAt.current = [];
    setPin("");
    focus();
    if (pin !== "" && !isScan && !isDisabled) onPin(pin);
  };
  return {
    pin,
    submit,
    type: (text: string) => setPin(text.replaceAll(/\D/g, "").slice(0, MOST_DIGITS)),
    press(digit: string) {
      setPin((typed) => (typed + digit).slice(0, MOST_DIGITS));
      focus();
    },
    erase() {
      setPin((typed) => typed.slice(0, -1));
      focus();
    },
    onKeyDown(event: KeyboardEvent) {
      if (/^\d$/.test(event.key)) pressedAt.current.push(event.timeStamp);
      if (event.key !== "Enter") return;
      event.preventDefault();
      submit();
    },
  };
}

/** Whether these presses were a scanner's, whose code must not count as somebody's wrong PIN. */
function isScannerBurst(pressedAt: readonly number[]): boolean {
  const [first, last] = [pressedAt[0], pressedAt.at(-1)];
  if (first === undefined || last === undefined || pressedAt.length < SCANNER_DIGITS) return false;
  return (last - first) / (pressedAt.length - 1) < SCANNER_GAP_MS;
}

function PadKeys({ entry, action, isDisabled }: { entry: PinEntry; action: string; isDisabled: boolean }) {
  return (
    <div
      role="group"
      aria-label="Number pad"
      className="grid grid-cols-3 gap-2"
      // Taking the focus away from the field would lose the keys typed after a touch.
      onPointerDown={(event) => event.preventDefault()}
    >
      {KEYS.map((digit) => (
        <Button
          key={digit}
          tabIndex={-1}
          disabled={isDisabled}
          className={classNames(KEY, "bg-surface")}
          onClick={() => entry.press(digit)}
        >
          {digit}
        </Button>
      ))}
      <Button
        tabIndex={-1}
        disabled={isDisabled}
        className={KEY}
        aria-label="Delete the last digit"
        onClick={entry.erase}
      >
        <Delete aria-hidden />
      </Button>
      <Button tabIndex={-1} disabled={isDisabled} className={KEY} onClick={() => entry.press("0")}>
        0
      </Button>
      <Button
        look="primary"
        disabled={isDisabled || entry.pin === ""}
        className={KEY}
        aria-label={action}
        onClick={entry.submit}
      >
        <CornerDownLeft aria-hidden />
      </Button>
    </div>
  );
}
