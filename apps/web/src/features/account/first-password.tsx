import { useMutation } from "@tanstack/react-query";
import { api } from "@/trpc/api.ts";
import { Button } from "@/ui/button.tsx";
import { PasswordForm } from "./password-form.tsx";

/** The first password of one's own, and the way out for whoever came in as somebody else. */
export function FirstPassword() {
  const leave = useMutation({
    mutationFn: () => api.session.signOut.mutate(),
    // A whole new page, so that nothing of this person outlives it.
    onSettled: () => window.location.assign("/sign-in"),
  });
  return (
    <>
      <PasswordForm currentLabel="Temporary password" autoFocus className="sm:grid-cols-1 sm:[&>*]:col-span-1" />
      <Button look="link" className="mt-3 w-full" disabled={leave.isPending} onClick={() => leave.mutate()}>
        Sign in as somebody else
      </Button>
    </>
  );
}
