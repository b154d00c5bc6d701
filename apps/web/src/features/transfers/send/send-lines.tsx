import { PackagePlus, X } from "lucide-react";
import { shortageText } from "@/lib/refusal-text.ts";
import { useFormat } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Input } from "@/ui/input.tsx";
import { lineError, quantityOf, type DraftLine } from "./send-draft.ts";
import type { Sending } from "./use-send-transfer.ts";

/** What is sent, with how much there is of it. */
export function SendLines({ sending }: { sending: Sending }) {
  const { draft, change } = sending;
  if (draft.lines.length === 0) {
    return (
      <EmptyState icon={PackagePlus} title="Nothing to send yet">
        Scan what goes into the box, or find it by name. Scanning it again counts one more.
      </EmptyState>
    );
  }
  const put = (line: DraftLine, text: string) =>
    change({ lines: draft.lines.map((other) => (other === line ? { ...line, text } : other)) });
  return (
    <ul aria-label="Goods to send" className="divide-y divide-line rounded-md border border-line">
      {draft.lines.map((line) => (
        <SendLine
          key={line.product.id}
          line={line}
          sending={sending}
          onText={(text) => put(line, text)}
          onRemove={() => change({ lines: draft.lines.filter((other) => other !== line) })}
        />
      ))}
    </ul>
  );
}

type SendLineProps = { line: DraftLine; sending: Sending; onText: (text: string) => void; onRemove: () => void };

function SendLine({ line, sending, onText, onRemove }: SendLineProps) {
  const format = useFormat();
  const { product, text } = line;
  const shortage = sending.shortages.find(({ productId }) => productId === product.id);
  const typed = quantityOf(text, product.unit);
  const isOver = typed !== null && typed > product.stockMilli;
  const error =
    shortage === undefined
      ? sending.isTried
        ? lineError(line)
        : undefined
      : shortageText(shortage, format, "the transfer");
  const noteId = `note-${product.id}`;
  return (
    <li className="grid grid-cols-[1fr_auto] items-start gap-x-3 gap-y-2 py-3 pr-1 pl-4 sm:grid-cols-[1fr_auto_auto]">
      <div className="min-w-0 pt-1">
        <p className="text-14 font-medium wrap-anywhere">{product.name}</p>
        <p id={noteId} className={error === undefined ? "text-13 text-soft" : "text-13 font-medium text-danger"}>
          {error ?? `${format.quantity(product.stockMilli, product.unit)} in stock`}
          {error === undefined && isOver && <span className="font-medium text-warning"> · less than is sent</span>}
        </p>
      </div>
      <div className="flex items-start gap-3 max-sm:col-start-1 max-sm:row-start-2">
        <Input
          aria-label={`How much of ${product.name}, in ${format.unit(product.unit)}`}
          aria-invalid={error !== undefined}
          aria-describedby={noteId}
          inputMode="decimal"
          autoComplete="off"
          className="w-24 text-right"
          value={text}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => onText(event.target.value)}
        />
        <span className="w-8 pt-3 text-13 text-soft">{format.unit(product.unit)}</span>
      </div>
      <Button
        look="quiet"
        size="icon"
        className="max-sm:col-start-2 max-sm:row-start-1"
        aria-label={`Do not send ${product.name}`}
        onClick={onRemove}
      >
        <X aria-hidden />
      </Button>
    </li>
  );
}
