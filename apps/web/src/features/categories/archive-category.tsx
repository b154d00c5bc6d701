import type { CategoryRow } from "@galla/validators";
import Link from "next/link";
import { toast } from "sonner";
import { trpc } from "@/trpc/client.ts";
import { useExplain } from "@/trpc/use-explain.ts";
import { AlertDialog } from "@/ui/alert-dialog.tsx";
import { Button } from "@/ui/button.tsx";
import { Dialog, DialogActions } from "@/ui/dialog.tsx";

type ArchiveCategoryProps = { category: CategoryRow; onClose: () => void };

/** Takes an empty category away; of one that is in use it says where its products are. */
export function ArchiveCategory({ category, onClose }: ArchiveCategoryProps) {
  const explain = useExplain();
  const queries = trpc.useUtils();
  const archive = trpc.categories.archive.useMutation({
    onSuccess: () => toast.success(`Category ${category.name} archived`),
    onError: (error) => toast.error(explain(error)),
    onSettled: () => queries.categories.invalidate(),
  });
  if (category.productCount > 0) return <StillInUse category={category} onClose={onClose} />;
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={`Archive ${category.name}?`}
      description="It has no products. It disappears from the till and from every choice of category. Its name becomes free."
      action="Archive category"
      onAction={() => archive.mutate({ id: category.id, version: category.version })}
    />
  );
}

function StillInUse({ category, onClose }: ArchiveCategoryProps) {
  const products = category.productCount === 1 ? "1 product is" : `${category.productCount} products are`;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`${category.name} is in use`}
      description={`${products} still in it. Move them to another category first, then archive this one.`}
    >
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
        <Button asChild look="primary">
          <Link href={`/products?category=${category.id}`}>See its products</Link>
        </Button>
      </DialogActions>
    </Dialog>
  );
}
