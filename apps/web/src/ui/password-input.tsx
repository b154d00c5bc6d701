"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState, type ComponentProps } from "react";
import { classNames } from "@/lib/class-names.ts";
import { Input } from "@/ui/input.tsx";

/** A password to type, which its owner may look at: somebody who can see what they typed needs not type it twice. */
export function PasswordInput({ className, ...props }: Omit<ComponentProps<"input">, "type">) {
  const [isShown, setShown] = useState(false);
  return (
    <div className="relative">
      <Input
        {...props}
        type={isShown ? "text" : "password"}
        spellCheck={false}
        className={classNames("pr-12", className)}
      />
      <button
        type="button"
        aria-pressed={isShown}
        aria-label="Show what is typed"
        onClick={() => setShown(!isShown)}
        className="absolute inset-y-0 right-0 flex w-11 items-center justify-center rounded-md text-soft hover:text-ink"
      >
        {isShown ? <EyeOff aria-hidden className="size-[18px]" /> : <Eye aria-hidden className="size-[18px]" />}
      </button>
    </div>
  );
}
