/** Values that are no text a person typed, for any field of text or choice. */
export const NO_TEXTS: readonly unknown[] = [
  null,
  0,
  true,
  [],
  ["a"],
  {},
  { $ne: 1 },
  "nul\0byte",
  "bell\u0007",
  "lone \uD83D half",
  "x".repeat(65_536),
];
