"use client";

import { useRef, type SubmitEvent } from "react";
import { useSession } from "@/trpc/session.tsx";
import { BackLink } from "@/ui/back-link.tsx";
import { Button } from "@/ui/button.tsx";
import { Field } from "@/ui/field.tsx";
import { FormSection } from "@/ui/form-section.tsx";
import { TextArea } from "@/ui/input.tsx";
import { LeaveGuard } from "@/ui/leave-guard.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { ProductPicker } from "./product-picker.tsx";
import { SendLines } from "./send-lines.tsx";
import { SendPlaces } from "./send-places.tsx";
import { useSendTransfer } from "./use-send-transfer.ts";

/** Sends goods from one store to another. */
export function SendPage() {
  const { can } = useSession();
  return (
    <>
      <BackLink href="/transfers">Transfers</BackLink>
      <PageHeader title="Send goods" description="They leave the stock at once and are in transit until received." />
      {can("transfer.send") ? (
        <SendForm />
      ) : (
        <Notice meaning="warning">Your role does not include sending goods.</Notice>
      )}
    </>
  );
}

function SendForm() {
  const sending = useSendTransfer();
  const { draft, change, isTried } = sending;
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending.isSending || sending.submit()) return;
    // After the errors are there, so that the first of them can take the focus.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="flex max-w-3xl flex-col gap-4">
      {sending.problem !== null && <Notice meaning="danger">{sending.problem}</Notice>}
      <SendPlaces sending={sending} />
      <FormSection title="Goods">
        <div className="flex flex-col gap-4 sm:col-span-2">
          <ProductPicker storeId={draft.fromStoreId} onPick={sending.add} />
          {isTried && draft.lines.length === 0 && (
            <p role="alert" className="text-13 font-medium text-danger">
              Add at least one product.
            </p>
          )}
          <SendLines sending={sending} />
        </div>
      </FormSection>
      <FormSection title="Note">
        <Field label="For those who receive it" optional className="sm:col-span-2">
          {(control) => (
            <TextArea
              {...control}
              maxLength={500}
              value={draft.note}
              onChange={(event) => change({ note: event.target.value })}
            />
          )}
        </Field>
      </FormSection>
      <div className="flex justify-end">
        <Button type="submit" look="primary" size="large" disabled={sending.isSending}>
          {sending.isSending ? "Sending…" : sendText(draft.lines.length)}
        </Button>
      </div>
      <LeaveGuard isUnsaved={(draft.lines.length > 0 || draft.note !== "") && !sending.isSent} />
    </form>
  );
}

function sendText(count: number): string {
  if (count === 0) return "Send";
  return count === 1 ? "Send 1 product" : `Send ${count} products`;
}
