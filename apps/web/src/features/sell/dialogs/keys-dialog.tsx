"use client";

import { Dialog } from "@/ui/dialog.tsx";
import { Kbd } from "@/ui/kbd.tsx";
import { KEY_WORDS } from "../keys/key-words.ts";

/** All keys at a glance. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onOpenChange={onClose} title="Keys" className="sm:w-[34rem]">
      <div className="flex flex-col gap-5">
        {KEY_WORDS.map(({ title, keys }) => (
          <section key={title}>
            <h3 className="mb-1 text-13 font-semibold text-soft">{title}</h3>
            <dl className="grid grid-cols-1 gap-x-6 sm:grid-cols-2">
              {keys.map(([key, words]) => (
                <div key={key} className="flex min-h-8 items-center gap-3 text-14">
                  <dt className="w-18 shrink-0">
                    <Kbd className="h-6 px-1.5">{key}</Kbd>
                  </dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
