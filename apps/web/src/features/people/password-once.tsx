import { CopyButton } from "@/ui/copy-button.tsx";

/** A temporary password, shown this once: only its hash is kept. Tabular hyphens would look like spaces to whoever copies it by hand. */
export function PasswordOnce({ password }: { password: string }) {
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-md border border-line bg-sunken p-3">
      <output
        aria-label="Temporary password"
        className="min-w-0 flex-1 text-20 font-semibold normal-nums select-all wrap-anywhere"
      >
        {password}
      </output>
      <CopyButton text={password} what="the temporary password" />
    </div>
  );
}
