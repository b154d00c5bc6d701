import { Store } from "lucide-react";
import { useSession } from "@/trpc/session.tsx";
import { MenuItem, MenuLabel, MenuSeparator } from "@/ui/dropdown-menu.tsx";

/** Which store the office looks at, where there is a choice: a till always looks at its own. */
export function StoreItems() {
  const { till, stores, store, chooseStore } = useSession();
  if (till !== null || stores.length < 2) return null;
  return (
    <>
      <MenuLabel>Store</MenuLabel>
      <div className="max-h-58 overflow-y-auto">
        {stores.map(({ id, name }) => (
          <MenuItem key={id} role="menuitemradio" aria-checked={id === store.id} onSelect={() => chooseStore(id)}>
            <Store aria-hidden />
            <span className="flex-1">{name}</span>
            {id === store.id && <span className="text-13 text-soft">in use</span>}
          </MenuItem>
        ))}
      </div>
      <MenuSeparator />
    </>
  );
}
