import { useSession } from "@/trpc/session.tsx";
import { PAGE_GROUPS, type PageGroup } from "./pages.ts";

/** The pages this person may open, in their groups; a group without any is left out. */
export function useOpenPages(): readonly PageGroup[] {
  const { can } = useSession();
  return PAGE_GROUPS.map(({ name, pages }) => ({ name, pages: pages.filter((page) => can(page.permission)) })).filter(
    ({ pages }) => pages.length > 0,
  );
}
