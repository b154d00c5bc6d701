import { Archive, Ellipsis, Pencil, Plus, Star } from "lucide-react";
import { useId, useState } from "react";
import { trpc } from "@/trpc/client.ts";
import { useFormat, useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { AlertDialog } from "@/ui/alert-dialog.tsx";
import { Badge } from "@/ui/badge.tsx";
import { Button } from "@/ui/button.tsx";
import { DropdownMenu, MenuItem } from "@/ui/dropdown-menu.tsx";
import { Notice } from "@/ui/notice.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";
import { TaxClassDialog, type TaxClass } from "./tax-class-dialog.tsx";
import { useTaxChange } from "./use-tax-change.ts";

/** The rates products are taxed at. */
export function TaxClasses() {
  const id = useId();
  const { can } = useSession();
  const explain = useExplain();
  const classes = trpc.taxClasses.list.useQuery();
  const [edited, setEdited] = useState<TaxClass | "new" | null>(null);
  return (
    <section aria-labelledby={id} className="rounded-md border border-line bg-surface">
      <header className="flex flex-wrap items-center justify-between gap-3 p-4 sm:px-5">
        <div>
          <h2 id={id} className="text-16 font-semibold">
            Tax classes
          </h2>
          <p className="text-14 text-soft">Every product is in one. New products begin in the default.</p>
        </div>
        {can("settings.write") && (
          <Button onClick={() => setEdited("new")}>
            <Plus aria-hidden />
            Tax class
          </Button>
        )}
      </header>
      {classes.error !== null && classes.data === undefined && (
        <Notice meaning="danger" className="m-4">
          {explain(classes.error)}
        </Notice>
      )}
      {classes.data === undefined && classes.error === null && <Skeleton className="mx-5 mb-5 h-24" />}
      <ul aria-label="Tax classes" className="divide-y divide-line border-t border-line empty:hidden">
        {classes.data?.map((taxClass) => (
          <TaxClassRow key={taxClass.id} taxClass={taxClass} onEdit={() => setEdited(taxClass)} />
        ))}
      </ul>
      {edited !== null && (
        <TaxClassDialog taxClass={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
    </section>
  );
}

function TaxClassRow({ taxClass, onEdit }: { taxClass: TaxClass; onEdit: () => void }) {
  const { can } = useSession();
  const format = useFormat();
  return (
    <li className="flex min-h-14 items-center gap-3 px-4 py-1 text-14 sm:px-5 has-[button]:pr-2">
      <p className="flex min-w-0 flex-1 flex-wrap items-center gap-2 font-medium wrap-anywhere">
        {taxClass.name}
        {taxClass.isDefault && <Badge meaning="success">Default</Badge>}
      </p>
      <p className="shrink-0 text-right">{format.rate(taxClass.ratePpm)}</p>
      {can("settings.write") && <RowActions taxClass={taxClass} onEdit={onEdit} />}
    </li>
  );
}

function RowActions({ taxClass, onEdit }: { taxClass: TaxClass; onEdit: () => void }) {
  const { name } = taxClass;
  const [isAsking, setAsking] = useState(false);
  const { makeDefault, archive } = useTaxActions(taxClass);
  return (
    <>
      <DropdownMenu
        trigger={
          <Button look="quiet" size="icon" aria-label={`More for ${name}`}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        <MenuItem onSelect={onEdit}>
          <Pencil aria-hidden />
          Name and rate
        </MenuItem>
        {!taxClass.isDefault && (
          <>
            <MenuItem onSelect={makeDefault}>
              <Star aria-hidden />
              Make it the default
            </MenuItem>
            <MenuItem onSelect={() => setAsking(true)}>
              <Archive aria-hidden />
              Archive
            </MenuItem>
          </>
        )}
      </DropdownMenu>
      <AlertDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Archive ${name}?`}
        description="It disappears from every choice of tax. Bills that have it keep it. Products that are still in it must be moved first."
        action="Archive tax class"
        onAction={archive}
      />
    </>
  );
}

function useTaxActions({ id: taxClassId, name, ratePpm }: TaxClass) {
  const { changed, failed } = useTaxChange();
  const makeDefault = trpc.taxClasses.update.useMutation({
    onSuccess: (classes) => changed(classes, `${name} is the default`),
    onError: failed,
  });
  const archive = trpc.taxClasses.archive.useMutation({
    onSuccess: () => changed(null, `${name} archived`),
    onError: failed,
  });
  return {
    makeDefault: () => makeDefault.mutate({ taxClassId, name, ratePpm, isDefault: true }),
    archive: () => archive.mutate({ taxClassId }),
  };
}
