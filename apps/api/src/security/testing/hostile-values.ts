/** Texts nobody means well with (reliability.md, section 4). */
const TEXTS = [
  "",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "x \udfff",
  "\u202Eabc",
  "\u200b",
  "e\u0301".repeat(60),
  `Z${"\u0335\u0489".repeat(300)}`,
  "x".repeat(1_048_576),
  "9".repeat(400),
  "' OR 1=1--",
  "\\'; DROP TABLE store;--",
  "%_\\",
  "__proto__",
  "constructor",
  "=cmd|' /C calc'!A0",
  "00000000-0000-0000-0000-000000000000",
  "9999-12-31T23:59:59.999999999Z",
  "0001-01-01",
];

const NUMBERS = [
  -0,
  -1,
  0.1 + 0.2,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e300,
  2_147_483_648,
  10_000_000_001,
  2 ** 53,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  9_223_372_036_854_775_807n,
];

const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)]);

const SHAPES: readonly unknown[] = [
  null,
  true,
  [],
  {},
  { $ne: 1 },
  deep(500),
  Array.from({ length: 3000 }, () => null),
  JSON.parse('{"__proto__":{"role":"OWNER"},"constructor":{"prototype":{"role":"OWNER"}}}'),
];

/** What may arrive in the place of any field. */
export const HOSTILE_VALUES: readonly unknown[] = [...TEXTS, ...NUMBERS, ...SHAPES];

/** Fields nobody may set by sending them. */
const EXTRA: Readonly<Record<string, unknown>> = JSON.parse(
  '{"__proto__":{"role":"OWNER"},"merchantId":"x","role":"OWNER","isActive":true,"pinHash":"x","usedAt":null}',
);

/** Every input that differs from a good one in one field: replaced by a hostile value, left out, or added to. */
export function* spoilt(good: unknown): Generator<unknown> {
  yield* HOSTILE_VALUES;
  yield* spoiltInside(good);
}

function* spoiltInside(good: unknown): Generator<unknown> {
  if (Array.isArray(good)) {
    for (const [index, item] of good.entries()) for (const bad of spoilt(item)) yield good.with(index, bad);
    yield [...good, ...good];
    return;
  }
  if (typeof good !== "object" || good === null) return;
  for (const [key, value] of Object.entries(good)) {
    for (const bad of spoilt(value)) yield { ...good, [key]: bad };
    yield Object.fromEntries(Object.entries(good).filter(([name]) => name !== key));
  }
  for (const [key, value] of Object.entries(EXTRA)) if (!(key in good)) yield { ...good, [key]: value };
}
