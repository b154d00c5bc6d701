import type { StoreOutput } from "@galla/validators";
import { Pencil, Plus } from "lucide-react";
import Link from "next/link";
import { useId, useState } from "react";
import { useSession } from "@/trpc/session.tsx";
import { Badge } from "@/ui/badge.tsx";
import { Button } from "@/ui/button.tsx";
import { RegisterDialog } from "./register-dialog.tsx";
import { RegisterRow } from "./register-row.tsx";

/** A store with its registers. */
export function StoreCard({ store }: { store: StoreOutput }) {
  const id = useId();
  const { can } = useSession();
  const [isAdding, setAdding] = useState(false);
  const place = [store.address.replaceAll("\n", ", "), store.phone].filter(Boolean).join(" · ");
  return (
    <section aria-labelledby={id} className="rounded-md border border-line bg-surface">
      <header className="flex flex-wrap items-center justify-between gap-3 p-4 sm:px-5">
        <div className="min-w-0">
          <h2 id={id} className="flex flex-wrap items-center gap-2 text-16 font-semibold wrap-anywhere">
            {store.name}
            {!store.isActive && <Badge>Closed</Badge>}
          </h2>
          <p className="text-13 text-soft wrap-anywhere">{place || "No address yet"}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          {can("register.write") && store.isActive && (
            <Button onClick={() => setAdding(true)} aria-label={`Add a register to ${store.name}`}>
              <Plus aria-hidden />
              Register
            </Button>
          )}
          {can("store.write") && (
            <Button asChild>
              <Link href={`/stores/${store.id}`} aria-label={`Edit ${store.name}`}>
                <Pencil aria-hidden />
                Edit
              </Link>
            </Button>
          )}
        </div>
      </header>
      <ul aria-label={`Registers of ${store.name}`} className="divide-y divide-line border-t border-line empty:hidden">
        {store.registers.map((register) => (
          <RegisterRow key={register.id} store={store} register={register} />
        ))}
      </ul>
      {isAdding && <RegisterDialog store={store} register={null} onClose={() => setAdding(false)} />}
    </section>
  );
}
