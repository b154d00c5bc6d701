import type { TransferOutput } from "@galla/validators";
import { classNames } from "@/lib/class-names.ts";
import { useFormat } from "@/trpc/session.tsx";
import { Field } from "@/ui/field.tsx";
import { Input } from "@/ui/input.tsx";
import { differenceOf } from "./transfer-lines.tsx";
import { arrivalError, arrivedOf, type Receiving } from "./use-receive.ts";

type ReceiveLineProps = { line: TransferOutput["lines"][number]; receiving: Receiving };

/** How much of one product arrived, and why, where that is not what was sent. */
export function ReceiveLine({ line, receiving }: ReceiveLineProps) {
  const format = useFormat();
  const arrival = receiving.arrivalOf(line);
  const arrived = arrivedOf(line, arrival);
  const difference = arrived === null ? null : differenceOf(line, arrived, format);
  const error = receiving.isTried ? arrivalError(line, arrival) : undefined;
  const noteId = `arrival-${line.productId}`;
  return (
    <li className={classNames("flex flex-col gap-3 p-4", difference !== null && "bg-danger-soft/60")}>
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <p className="text-14 font-medium wrap-anywhere">{line.productName}</p>
          <p id={noteId} className="text-13 text-soft">
            {format.quantity(line.sentMilli, line.unit)} sent
            {difference !== null && <span className="font-medium text-danger"> · {difference}</span>}
            {arrived === null && error !== undefined && <span className="block font-medium text-danger">{error}</span>}
          </p>
        </div>
        <Input
          aria-label={`How much of ${line.productName} arrived, in ${format.unit(line.unit)}`}
          aria-invalid={arrived === null && receiving.isTried}
          aria-describedby={noteId}
          inputMode="decimal"
          autoComplete="off"
          className="w-24 text-right"
          value={arrival.text}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => receiving.put(line, { text: event.target.value })}
        />
        <span className="w-8 pt-3 text-13 text-soft">{format.unit(line.unit)}</span>
      </div>
      {difference !== null && (
        <Field label={`Why ${difference}`} error={error}>
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              maxLength={200}
              placeholder="Broken on the way, counted wrong …"
              value={arrival.reason}
              onChange={(event) => receiving.put(line, { reason: event.target.value })}
            />
          )}
        </Field>
      )}
    </li>
  );
}
