import type { CategoryRow } from "@galla/validators";
import { Archive, Pencil } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";
import { ArchiveCategory } from "./archive-category.tsx";

type CategoryListProps = { categories: readonly CategoryRow[]; onEdit: (category: CategoryRow) => void };

const LIST = "divide-y divide-line overflow-hidden rounded-md border border-line bg-surface";

/** Every category in the order of the till, with the way to its products. */
export function CategoryList({ categories, onEdit }: CategoryListProps) {
  const { can } = useSession();
  const [archived, setArchived] = useState<CategoryRow | null>(null);
  return (
    <>
      <ul aria-label="Categories" className={LIST}>
        {categories.map((category) => (
          <li key={category.id} className="relative flex min-h-14 items-center gap-2 py-1 pr-2 pl-4 hover:bg-sunken/50">
            <Link
              href={`/products?category=${category.id}`}
              className="min-w-0 flex-1 py-2 after:absolute after:inset-0"
            >
              <span className="block truncate text-14 font-medium">{category.name}</span>
              <span className="block text-13 text-soft">
                {category.productCount === 1 ? "1 product" : `${category.productCount} products`}
              </span>
            </Link>
            {can("category.write") && (
              <>
                <Button
                  look="quiet"
                  size="icon"
                  className="relative z-10"
                  aria-label={`Edit ${category.name}`}
                  onClick={() => onEdit(category)}
                >
                  <Pencil aria-hidden />
                </Button>
                <Button
                  look="quiet"
                  size="icon"
                  className="relative z-10"
                  aria-label={`Archive ${category.name}`}
                  onClick={() => setArchived(category)}
                >
                  <Archive aria-hidden />
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {archived !== null && <ArchiveCategory category={archived} onClose={() => setArchived(null)} />}
    </>
  );
}

/** Holds the place of the list. */
export function CategorySkeleton() {
  return (
    <ul aria-hidden className={LIST}>
      {Array.from({ length: 8 }, (_, index) => (
        <li key={index} className="flex min-h-14 items-center px-4">
          <Skeleton className="w-40" />
        </li>
      ))}
    </ul>
  );
}
