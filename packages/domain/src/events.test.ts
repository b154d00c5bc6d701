import { expect, test } from "vitest";
import { EVENT_TYPES, isEventType } from "./events.ts";

test("every event is a noun and what happened to it", () => {
  expect(EVENT_TYPES).toHaveLength(12);
  for (const type of EVENT_TYPES) expect(type).toMatch(/^[a-z]+\.[a-z]+ed$/);
});

test("only our own event types are known", () => {
  expect(isEventType("sale.completed")).toBe(true);
  expect(isEventType("constructor")).toBe(false);
});
