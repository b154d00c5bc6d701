"use client";

import { create } from "zustand";

const useAnnouncement = create<{ text: string; count: number }>(() => ({ text: "", count: 0 }));

/** Says something to those who cannot see the screen: line added, total, refusal, done. */
export function announce(text: string): void {
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1 }));
}

/** Where announcements are read from. The same words twice are read twice, because the node is another. */
export function Announcer() {
  const { text, count } = useAnnouncement();
  return (
    <div aria-live="polite" aria-atomic className="sr-only">
      <span key={count}>{text}</span>
    </div>
  );
}
