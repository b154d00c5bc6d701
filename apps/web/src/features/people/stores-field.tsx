import type { UserRow } from "@galla/validators";
import type { Ref } from "react";
import { useSession } from "@/trpc/session.tsx";
import { CheckList } from "@/ui/check-list.tsx";

type StoresFieldProps = {
  chosen: readonly string[];
  onChosen: (storeIds: string[]) => void;
  /** Where the person works already: stores one does not run oneself stay as they are. */
  known?: UserRow["stores"];
  error?: string | undefined;
  firstRef?: Ref<HTMLInputElement>;
};

/** In which stores somebody works. */
export function StoresField({ chosen, onChosen, known = [], error, firstRef }: StoresFieldProps) {
  const { stores } = useSession();
  const own = stores.map(({ id, name, address }) => ({
    value: id,
    label: name,
    note: address.split("\n", 1)[0] ?? "",
  }));
  const others = known
    .filter((store) => stores.every(({ id }) => id !== store.id))
    .map(({ id, name }) => ({ value: id, label: name, note: "Not one of your stores", isFixed: true }));
  return (
    <CheckList
      label="Stores"
      options={[...own, ...others]}
      chosen={chosen}
      onChosen={onChosen}
      help="They see and sell only there."
      error={error}
      className="sm:col-span-2"
      {...(firstRef === undefined ? {} : { firstRef })}
    />
  );
}
