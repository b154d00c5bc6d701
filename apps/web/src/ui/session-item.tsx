import { Monitor, Smartphone, TabletSmartphone } from "lucide-react";
import { deviceText } from "@/lib/device-text.ts";
import type { Format } from "@/lib/format.ts";
import { Badge } from "@/ui/badge.tsx";
import { Button } from "@/ui/button.tsx";

/** A session as a list of them shows it. */
export type ShownSession = {
  readonly kind: "WEB" | "PIN" | "API";
  readonly isCurrent: boolean;
  readonly userAgent: string;
  readonly ip: string;
  readonly registerName: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string;
};

const ICONS = { WEB: Monitor, PIN: TabletSmartphone, API: Smartphone } as const;

type SessionItemProps = { session: ShownSession; format: Format; isBusy?: boolean; onEnd?: () => void };

/** One place where somebody is signed in, and the way to end it. The session one looks from ends by signing out. */
export function SessionItem({ session, format, isBusy = false, onEnd }: SessionItemProps) {
  const Icon = ICONS[session.kind];
  const device = session.kind === "API" ? "Mobile or API client" : deviceText(session.userAgent);
  const till = session.registerName === null ? "" : ` at ${session.registerName}`;
  return (
    <li className="flex min-h-16 items-center gap-4 px-4 py-3 sm:px-5">
      <Icon aria-hidden className="size-5 shrink-0 text-soft" />
      <div className="min-w-0 flex-1 text-14">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          {device}
          {session.kind === "PIN" && <span className="font-normal text-soft">by PIN{till}</span>}
          {session.isCurrent && <Badge meaning="success">This browser</Badge>}
        </p>
        <p className="text-13 text-soft">
          Last seen {format.dateTime(session.lastSeenAt)} · since {format.dateTime(session.createdAt)}
          {session.ip !== "" && ` · from ${session.ip}`}
        </p>
      </div>
      {onEnd !== undefined && !session.isCurrent && (
        <Button disabled={isBusy} onClick={onEnd} aria-label={`End the session on ${device}${till}`}>
          End
        </Button>
      )}
    </li>
  );
}
