import type { UserRow } from "@galla/validators";
import { Badge } from "@/ui/badge.tsx";

type BadgesProps = { person: Pick<UserRow, "isActive" | "isPinLocked" | "hasPin" | "hasPassword"> };

/** What one should know before anything else: that somebody cannot come in, and why. */
export function PersonBadges({ person }: BadgesProps) {
  if (!person.isActive) return <Badge>Deactivated</Badge>;
  return (
    <>
      {person.isPinLocked && <Badge meaning="warning">PIN locked</Badge>}
      {!person.hasPin && !person.hasPassword && <Badge meaning="warning">Cannot sign in yet</Badge>}
    </>
  );
}
