import type { RegisterDetail, StoreOutput } from "@galla/validators";
import { CircleOff, Ellipsis, MonitorOff, Pencil, RotateCcw } from "lucide-react";
import { useState } from "react";
import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { AlertDialog } from "@/ui/alert-dialog.tsx";
import { Button } from "@/ui/button.tsx";
import { DropdownMenu, MenuItem } from "@/ui/dropdown-menu.tsx";
import { usePlaceChange } from "../use-place-change.ts";
import { RegisterDialog } from "./register-dialog.tsx";
import { TakeBack } from "./take-back.tsx";

type RegisterMenuProps = { store: StoreOutput; register: RegisterDetail };

/** What can be done with a register. */
export function RegisterMenu({ store, register }: RegisterMenuProps) {
  const { can } = useSession();
  const [open, setOpen] = useState<"edit" | "takeBack" | "deactivate" | null>(null);
  const close = () => setOpen(null);
  const { deactivate, reactivate } = useActivation(register);
  if (!can("register.write")) return null;
  return (
    <>
      <DropdownMenu
        trigger={
          <Button look="quiet" size="icon" aria-label={`More for ${register.name}`}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        <MenuItem onSelect={() => setOpen("edit")}>
          <Pencil aria-hidden />
          Name and code
        </MenuItem>
        {register.till !== null && can("register.release") && (
          <MenuItem onSelect={() => setOpen("takeBack")}>
            <MonitorOff aria-hidden />
            Take back from the till
          </MenuItem>
        )}
        {register.isActive ? (
          <MenuItem onSelect={() => setOpen("deactivate")}>
            <CircleOff aria-hidden />
            Deactivate
          </MenuItem>
        ) : (
          <MenuItem onSelect={reactivate}>
            <RotateCcw aria-hidden />
            Use again
          </MenuItem>
        )}
      </DropdownMenu>
      {open === "edit" && <RegisterDialog store={store} register={register} onClose={close} />}
      <TakeBack register={register} open={open === "takeBack"} onClose={close} />
      <AlertDialog
        open={open === "deactivate"}
        onOpenChange={close}
        title={`Deactivate ${register.name}?`}
        description="Nobody can sell there any more. Its bills and shifts stay, and you can use it again later."
        action="Deactivate"
        onAction={deactivate}
      />
    </>
  );
}

function useActivation(register: RegisterDetail) {
  const { changed, failed } = usePlaceChange();
  const after = (words: string) => ({ onSuccess: (saved: StoreOutput) => changed(saved, words), onError: failed });
  const deactivate = trpc.registers.deactivate.useMutation(after(`${register.name} was deactivated`));
  const reactivate = trpc.registers.reactivate.useMutation(after(`${register.name} is in use again`));
  return {
    deactivate: () => deactivate.mutate({ registerId: register.id }),
    reactivate: () => reactivate.mutate({ registerId: register.id }),
  };
}
