import { expect, test } from "vitest";
import { emptyForm } from "./form-values.ts";
import { changedFields, keepMine } from "./merge-edits.ts";

const base = { ...emptyForm("tax", 0), name: "Rice", priceMinor: "20.00", barcodes: ["1"] };

test("keeping mine keeps what I changed and what they changed elsewhere", () => {
  const theirs = { ...base, priceMinor: "21.00", name: "Basmati rice" };
  const mine = { ...base, priceMinor: "22.00", barcodes: ["1", "2"] };
  expect(keepMine({ base, theirs, mine })).toEqual({
    ...base,
    name: "Basmati rice",
    priceMinor: "22.00",
    barcodes: ["1", "2"],
  });
});

test("changing nothing of mine leaves their version as it is", () => {
  const theirs = { ...base, status: "INACTIVE" as const };
  expect(keepMine({ base, theirs, mine: base })).toEqual(theirs);
});

test("lists with the same entries are not a change", () => {
  expect(changedFields(base, { ...base, barcodes: ["1"] })).toEqual([]);
  expect(changedFields(base, { ...base, barcodes: [], name: "Dal" }).toSorted()).toEqual(["barcodes", "name"]);
});
