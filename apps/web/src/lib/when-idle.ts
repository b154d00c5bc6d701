/** Does something once the page has nothing better to do, two seconds from now at the latest. Answers what cancels it. */
export function whenIdle(action: () => void): () => void {
  // Safari has no idle callback.
  if (typeof window.requestIdleCallback !== "function") {
    const timer = setTimeout(action, 1000);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(action, { timeout: 2000 });
  return () => window.cancelIdleCallback(handle);
}
