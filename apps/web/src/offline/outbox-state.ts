import { create } from "zustand";

/** How many commands have not reached the server, and since when; null when all have. */
export type Waiting = { readonly count: number; readonly since: Date } | null;

const useStore = create<{ waiting: Waiting }>(() => ({ waiting: null }));

export function useOutboxWaiting(): Waiting {
  return useStore((state) => state.waiting);
}

/** Said by the outbox and, while it rests, by `showKept`. */
export function setOutboxWaiting(waiting: Waiting): void {
  useStore.setState({ waiting });
}
