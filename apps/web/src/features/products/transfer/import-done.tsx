import type { ImportProductsOutput } from "@galla/validators";
import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { useFormat } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";

/** The file is in the catalogue. */
export function ImportDone({ result, onAgain }: { result: ImportProductsOutput; onAgain: () => void }) {
  const format = useFormat();
  return (
    <div role="status" className="rounded-md border border-line bg-surface">
      <EmptyState
        icon={CircleCheck}
        title="Import finished"
        action={
          <div className="flex flex-wrap justify-center gap-2">
            <Button onClick={onAgain}>Import another file</Button>
            <Button asChild look="primary">
              <Link href="/products">See the products</Link>
            </Button>
          </div>
        }
      >
        {format.integer(result.created)} added, {format.integer(result.updated)} changed,{" "}
        {format.integer(result.unchanged)} as they were.
      </EmptyState>
    </div>
  );
}
