import { Download, Ellipsis, Upload } from "lucide-react";
import Link from "next/link";
import { useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { DropdownMenu, MenuItem } from "@/ui/dropdown-menu.tsx";
import { useExport } from "../transfer/use-export.ts";

/** Import and export, for those who may. */
export function ProductMore() {
  const { can } = useSession();
  const exportProducts = useExport();
  if (!can("product.import") && !can("product.export")) return null;
  return (
    <DropdownMenu
      trigger={
        <Button className="px-3 sm:px-4">
          <Ellipsis aria-hidden />
          <span className="sr-only sm:not-sr-only">More</span>
        </Button>
      }
    >
      {can("product.import") && (
        <MenuItem asChild>
          <Link href="/products/import">
            <Upload aria-hidden />
            Import from a file
          </Link>
        </MenuItem>
      )}
      {can("product.export") && (
        <MenuItem onSelect={() => void exportProducts()}>
          <Download aria-hidden />
          Export to a file
        </MenuItem>
      )}
    </DropdownMenu>
  );
}
