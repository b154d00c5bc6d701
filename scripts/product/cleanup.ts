import { explain } from "./refusal.ts";

export interface Cleanup {
  /** Adds something to undo. The latest is undone first. */
  add(undo: () => Promise<void>): void;
  run(): Promise<void>;
}

/** What has to be stopped, in the reverse of the order it was started. One failure does not keep the rest from being stopped. */
export function createCleanup(): Cleanup {
  const undos: (() => Promise<void>)[] = [];
  return {
    add: (undo) => void undos.push(undo),
    async run() {
      for (let undo = undos.pop(); undo !== undefined; undo = undos.pop()) {
        try {
          await undo();
        } catch (error) {
          console.error(explain(error));
        }
      }
    },
  };
}
