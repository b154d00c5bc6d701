import { Tabs as Radix } from "radix-ui";
import type { ComponentProps } from "react";
import { classNames } from "@/lib/class-names.ts";

export const Tabs = Radix.Root;
export const TabPanel = Radix.Content;

export function TabList({ className, ...props }: ComponentProps<typeof Radix.List>) {
  return (
    <Radix.List className={classNames("flex gap-1 overflow-x-auto rounded-md bg-sunken p-1", className)} {...props} />
  );
}

export function Tab({ className, ...props }: ComponentProps<typeof Radix.Trigger>) {
  return (
    <Radix.Trigger
      className={classNames(
        "inline-flex h-11 flex-1 items-center justify-center gap-2 rounded-sm px-3 text-14 font-medium whitespace-nowrap text-soft transition-colors duration-100 hover:text-ink data-[state=active]:bg-surface data-[state=active]:font-semibold data-[state=active]:text-ink data-[state=active]:ring-1 data-[state=active]:ring-control [&_svg]:size-[18px]",
        className,
      )}
      {...props}
    />
  );
}
