import Link from "next/link";
import { usePathname } from "next/navigation";
import { useId } from "react";
import { classNames } from "@/lib/class-names.ts";
import { isOpen, type PageGroup } from "./pages.ts";
import { useOpenPages } from "./use-open-pages.ts";

/** Every page this person may open, under the names of their groups. */
export function SideLinks({ onFollow }: { onFollow?: () => void }) {
  return useOpenPages().map((group) => (
    <LinkGroup key={group.name} {...group} {...(onFollow === undefined ? {} : { onFollow })} />
  ));
}

function LinkGroup({ name, pages, onFollow }: PageGroup & { onFollow?: () => void }) {
  const id = useId();
  const path = usePathname();
  return (
    <div role="group" {...(name === null ? {} : { "aria-labelledby": id })}>
      {name !== null && (
        <p id={id} className="px-3 pt-2 pb-1 text-12 font-semibold text-soft">
          {name}
        </p>
      )}
      <ul>
        {pages.map(({ href, label, icon: Icon }) => (
          <li key={href}>
            <Link
              href={href}
              {...(onFollow === undefined ? {} : { onClick: onFollow })}
              aria-current={isOpen(href, path) ? "page" : undefined}
              className={classNames(
                "flex h-11 items-center gap-3 rounded-md px-3 text-14 font-medium text-soft hover:bg-sunken hover:text-ink",
                isOpen(href, path) && "bg-accent-soft font-semibold text-accent hover:bg-accent-soft hover:text-accent",
              )}
            >
              <Icon aria-hidden className="size-[18px]" />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
