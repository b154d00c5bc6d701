import { expect, test } from "vitest";
import { EVENT_TYPES, isEventType } from "./events.ts";

test("every event is a noun and what happened to it", () => {
  expect(new Set(EVENT_TYPES).size).toBe(EVENT_TYPES.length);
  for (const type of EVENT_TYPES) expect(type).toMatch(/^[a-z]+\.([a-z]+_)?([a-z]+ed|sent)$/);
});

test("only our own event types are known", () => {
  expect(isEventType("sale.completed")).toBe(true);
  expect(isEventType("constructor")).toBe(false);
});
