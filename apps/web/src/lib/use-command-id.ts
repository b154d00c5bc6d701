import { useCallback, useRef } from "react";
import { v7 } from "uuid";

/**
 * Ids for the commands of one dialog or form: the same content has the same id, so that a lost answer and a second press are one act;
 * other content has another.
 */
export function useCommandId(): (content: unknown) => string {
  const ids = useRef(new Map<string, string>());
  return useCallback((content) => {
    const key = JSON.stringify(content);
    const id = ids.current.get(key) ?? v7();
    ids.current.set(key, id);
    return id;
  }, []);
}
