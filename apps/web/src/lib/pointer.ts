/** Whether this device is held and touched, so that a focused field would raise a keyboard over half of the screen. */
export function isTouchDevice(): boolean {
  return window.matchMedia("(pointer: coarse)").matches;
}
