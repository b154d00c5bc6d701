import { METHOD_TEXT } from "@/lib/method-text.ts";
import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";

/** How today goes at this store, in a line; on phones without the ways of payment, so that the line stays one. */
export function TodaySummary() {
  const { store, format } = useSession();
  const today = trpc.sales.today.useQuery({ storeId: store.id });
  const figures =
    today.data === undefined
      ? null
      : [
          { label: "Sales today", figure: format.integer(today.data.count) },
          { label: "Taken today", figure: format.money(today.data.totalMinor) },
          ...today.data.byMethod.map(({ method, amountMinor }) => ({
            label: METHOD_TEXT[method],
            figure: format.money(amountMinor),
          })),
        ];
  return (
    <section
      aria-label={`Today at ${store.name}`}
      className="mb-4 rounded-md border border-line bg-surface px-4 py-3 sm:px-5"
    >
      {figures === null ? (
        <Skeleton className="h-12 w-full" />
      ) : (
        <dl className="flex flex-wrap gap-x-8 gap-y-2">
          {figures.map(({ label, figure }, index) => (
            <div key={label} className={index < 2 ? "" : "hidden sm:block"}>
              <dt className="text-13 text-soft">{label}</dt>
              <dd className={index < 2 ? "text-20 font-semibold" : "text-20 font-medium text-soft"}>{figure}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
