import { Skeleton } from "@/ui/skeleton.tsx";

/** The first moment of a visit, before it is known who is there. It appears late, so that a quick answer shows nothing. */
export function WaitingPage() {
  return (
    <main
      aria-busy
      className="flex min-h-dvh flex-col gap-4 p-4 opacity-0 [animation:rise_150ms_300ms_ease-out_forwards]"
    >
      <h1 className="sr-only">Galla is opening</h1>
      <Skeleton className="h-11" />
      <Skeleton className="h-64" />
    </main>
  );
}
