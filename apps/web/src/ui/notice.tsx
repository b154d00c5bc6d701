import { cva, type VariantProps } from "class-variance-authority";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/lib/class-names.ts";

const noticeStyles = cva("flex flex-wrap items-start gap-3 rounded-md p-3 text-14", {
  variants: {
    meaning: {
      neutral: "bg-sunken text-ink",
      success: "bg-success-soft text-success",
      warning: "bg-warning-soft text-warning",
      danger: "bg-danger-soft text-danger",
    },
  },
  defaultVariants: { meaning: "neutral" },
});

const ICONS = { neutral: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert } as const;

type NoticeProps = VariantProps<typeof noticeStyles> & { children: ReactNode; action?: ReactNode; className?: string };

/** A message that stays where it matters until it is dealt with. Danger is read out at once, the rest when there is a pause. */
export function Notice({ meaning, children, action, className }: NoticeProps) {
  const Icon = ICONS[meaning ?? "neutral"];
  return (
    <div role={meaning === "danger" ? "alert" : "status"} className={classNames(noticeStyles({ meaning }), className)}>
      <Icon aria-hidden className="mt-px size-[18px] shrink-0" />
      {/* Where the action leaves the words too little room, it goes below them. */}
      <div className={classNames("min-w-0 flex-1", Boolean(action) && "basis-60")}>{children}</div>
      {action}
    </div>
  );
}
