import { useEffect, useRef, useState } from "react";

const PAUSE_MS = 250;

/** The text of a search field, handed on when the typing pauses. */
export function useSearchText(value: string, onSearch: (text: string) => void) {
  const [state, setState] = useState({ text: value, sent: value, value });
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  // A search that comes from elsewhere (the back button, a cleared filter) shows in the field; one's own echo does not disturb the typing.
  if (value !== state.value) setState({ value, sent: value, text: value === state.sent ? state.text : value });
  const searchNow = (text: string) => {
    clearTimeout(pause.current);
    setState((known) => ({ ...known, text, sent: text.trim() }));
    if (text.trim() !== state.sent) onSearch(text.trim());
  };
  const type = (text: string) => {
    setState((known) => ({ ...known, text }));
    clearTimeout(pause.current);
    pause.current = setTimeout(() => searchNow(text), PAUSE_MS);
  };
  return { text: state.text, type, searchNow };
}
