import type { RegisterDetail, StoreOutput } from "@galla/validators";
import { Banknote, MonitorSmartphone, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useFormat } from "@/trpc/session.tsx";
import { Badge } from "@/ui/badge.tsx";
import { billExample, unsentText } from "../register-words.ts";
import { RegisterMenu } from "./register-menu.tsx";

type RegisterRowProps = { store: StoreOutput; register: RegisterDetail };

/** A register: what it prints, which till it is, what that till still holds, and whose shift is open. */
export function RegisterRow({ store, register }: RegisterRowProps) {
  const { till, openShift } = register;
  return (
    <li className="flex items-center gap-2 py-2 pr-2 pl-4 sm:pl-5">
      <div className="grid min-w-0 flex-1 gap-x-4 gap-y-1 py-1 text-14 md:grid-cols-[minmax(0,13rem)_minmax(0,1fr)_minmax(0,1fr)] md:items-center">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-2 font-medium wrap-anywhere">
            {register.name}
            {!register.isActive && <Badge>Not in use</Badge>}
          </p>
          <p className="text-13 text-soft">
            Bills like {billExample({ prefix: store.billPrefix, code: register.code, timeZone: store.timeZone })}
          </p>
        </div>
        <Part icon={<MonitorSmartphone aria-hidden />} isEmpty={till === null}>
          {till === null ? (
            "No till"
          ) : (
            <>
              {till.name}, since <Since instant={till.since} />
            </>
          )}
          {till !== null && till.unsentCount > 0 && (
            <Badge meaning="warning" className="ml-2">
              <TriangleAlert aria-hidden className="size-3" />
              {unsentText(till.unsentCount)}
            </Badge>
          )}
        </Part>
        <Part icon={<Banknote aria-hidden />} isEmpty={openShift === null}>
          {openShift === null ? (
            "No open shift"
          ) : (
            <>
              Shift of {openShift.openedBy}, since <Since instant={openShift.openedAt} />
            </>
          )}
        </Part>
      </div>
      <RegisterMenu store={store} register={register} />
    </li>
  );
}

function Part({ icon, isEmpty, children }: { icon: ReactNode; isEmpty: boolean; children: ReactNode }) {
  return (
    <p className={isEmpty ? "flex gap-2 text-13 text-soft" : "flex gap-2 text-13"}>
      <span className="shrink-0 pt-px text-soft [&_svg]:size-4">{icon}</span>
      <span className="min-w-0">{children}</span>
    </p>
  );
}

/** A moment in one piece: a date torn over two lines is read twice. */
function Since({ instant }: { instant: string }) {
  const format = useFormat();
  return <span className="whitespace-nowrap">{format.dateTime(instant)}</span>;
}
