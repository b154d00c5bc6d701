import { Skeleton } from "@/ui/skeleton.tsx";

/** Holds the place of a form that is not there yet. */
export function FormSkeleton() {
  return (
    <div className="flex flex-col gap-4">
      {[96, 44, 60].map((height) => (
        <div key={height} className="rounded-md border border-line bg-surface p-5">
          <Skeleton className="mb-5 w-32" />
          <div className="grid gap-4 sm:grid-cols-2" style={{ minHeight: `${height * 4}px` }}>
            <Skeleton className="h-11" />
            <Skeleton className="h-11" />
          </div>
        </div>
      ))}
    </div>
  );
}
