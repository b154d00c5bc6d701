import type { ProductOutput } from "@galla/validators";
import { Archive } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { trpc } from "@/trpc/client.ts";
import { useFormat } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { AlertDialog } from "@/ui/alert-dialog.tsx";
import { Button } from "@/ui/button.tsx";

/** Takes a product out of the catalogue for good, after saying what that means. */
export function ArchiveProduct({ product }: { product: ProductOutput }) {
  const [isAsking, setAsking] = useState(false);
  const explain = useExplain();
  const router = useRouter();
  const queries = trpc.useUtils();
  const archive = trpc.products.archive.useMutation({
    onSuccess() {
      toast.success(`${product.name} archived`);
      router.push("/products");
      void queries.products.invalidate();
      void queries.stock.invalidate();
      void queries.categories.list.invalidate();
    },
    onError(error) {
      toast.error(explain(error));
      void queries.products.byId.invalidate({ id: product.id });
    },
  });
  return (
    <>
      <Button onClick={() => setAsking(true)} disabled={archive.isPending}>
        <Archive aria-hidden />
        Archive
      </Button>
      <AlertDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Archive ${product.name}?`}
        description={<ArchiveMeaning product={product} />}
        action="Archive product"
        onAction={() => archive.mutate({ id: product.id, version: product.version })}
      />
    </>
  );
}

function ArchiveMeaning({ product }: { product: ProductOutput }) {
  const format = useFormat();
  const left = product.stock.reduce((total, level) => total + level.quantityMilli, 0);
  return (
    <>
      <p>
        It disappears from the till and from every list, at all stores. Bills it is on keep it, and its SKU and barcodes
        become free.
      </p>
      {left > 0 && (
        <p className="mt-2 font-medium text-ink">
          There are still {format.quantity(left, product.unit)} of it in stock.
        </p>
      )}
      <p className="mt-2">This cannot be undone. To stop selling it for a while, set its status to Inactive instead.</p>
    </>
  );
}
