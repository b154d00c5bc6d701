import type { SessionOutput } from "@galla/validators";
import { Button } from "@/ui/button.tsx";
import { useSignOut } from "./use-sign-out.ts";

/** For somebody who is assigned to no store that is open, and so has nothing to work with. */
export function NoStorePage({ session }: { session: SessionOutput }) {
  const signOut = useSignOut(session);
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-4 p-6">
      <h1 className="text-24 font-semibold">No store yet</h1>
      <p className="text-16 text-soft">
        You are signed in as {session.user.fullName}, but you do not work in any open store of {session.merchant.name}.
        Ask a manager to assign you to one under People.
      </p>
      <Button size="large" onClick={signOut}>
        Sign out
      </Button>
    </main>
  );
}
