"use client";

import type { TransferOutput } from "@galla/validators";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { trpc } from "@/trpc/client.ts";
import { useExplain } from "@/trpc/use-explain.ts";
import { AlertDialog } from "@/ui/alert-dialog.tsx";
import { Button } from "@/ui/button.tsx";

/** Goods in transit go back on the shelf they came from. */
export function TakeBack({ transfer }: { transfer: TransferOutput }) {
  const explain = useExplain();
  const queries = trpc.useUtils();
  const [isAsked, setAsked] = useState(false);
  const cancel = trpc.transfers.cancel.useMutation({
    onSuccess(cancelled) {
      toast.success("Taken back into stock");
      queries.transfers.byId.setData({ transferId: cancelled.transferId }, cancelled);
      void queries.products.invalidate();
      void queries.stock.invalidate();
    },
    onError: (error) => toast.error(explain(error)),
    onSettled: () => void queries.transfers.invalidate(),
  });
  return (
    <>
      <Button onClick={() => setAsked(true)} disabled={cancel.isPending}>
        <Undo2 aria-hidden />
        Take back
      </Button>
      <AlertDialog
        open={isAsked}
        onOpenChange={setAsked}
        title="Take the goods back?"
        description={`Everything that was sent counts in the stock of ${transfer.fromStoreName} again, and ${transfer.toStoreName} can no longer receive it.`}
        action="Take back"
        cancel="Leave it under way"
        onAction={() => cancel.mutate({ transferId: transfer.transferId })}
      />
    </>
  );
}
