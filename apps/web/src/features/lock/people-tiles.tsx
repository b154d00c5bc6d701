import type { LockScreenOutput } from "@galla/validators";
import { useEffect, useRef } from "react";
import { classNames } from "@/lib/class-names.ts";
import { ROLE_NAMES } from "@/lib/role-text.ts";
import { Kbd } from "@/ui/kbd.tsx";
import { readLastPerson } from "./last-person.ts";
import { initialsOf } from "./initials.ts";

type LockPerson = LockScreenOutput["people"][number];

const DIGITS = 9;
const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };

type PeopleTilesProps = { people: readonly LockPerson[]; onChoose: (personId: string) => void };

/** The people of this till as large tiles. Arrow keys go from one to the next, a digit and Enter choose. */
export function PeopleTiles({ people, onChoose }: PeopleTilesProps) {
  const grid = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const last = readLastPerson();
    const tiles = tilesIn(grid.current);
    (tiles.find((tile) => tile.dataset["person"] === last) ?? tiles[0])?.focus();
  }, []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const chosen = /^[1-9]$/.test(event.key) ? people[Number(event.key) - 1] : undefined;
      if (chosen === undefined && !moveFocus(event.key, tilesIn(grid.current))) return;
      event.preventDefault();
      if (chosen !== undefined) onChoose(chosen.id);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [people, onChoose]);
  return (
    <>
      <h1 className="text-24 font-semibold tracking-tight">Who is at the till?</h1>
      <ul
        ref={grid}
        aria-label="People"
        className={classNames(
          "flex w-full flex-wrap justify-center gap-3",
          isThreeInRow(people.length) && "sm:max-w-xl",
        )}
      >
        {people.map((person, index) => (
          <li key={person.id} className="w-[calc(50%-0.375rem)] sm:w-42">
            <Tile person={person} digit={index < DIGITS ? index + 1 : null} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Two rows of three are calmer than four tiles and a rest. */
const isThreeInRow = (count: number) => count === 5 || count === 6;

type TileProps = { person: LockPerson; digit: number | null; onChoose: (personId: string) => void };

function Tile({ person, digit, onChoose }: TileProps) {
  return (
    <button
      type="button"
      data-person={person.id}
      onClick={() => onChoose(person.id)}
      className="relative flex h-36 w-full flex-col items-center justify-center gap-2 rounded-md border border-control bg-surface px-3 hover:bg-sunken"
    >
      <span
        aria-hidden
        className="flex size-12 items-center justify-center rounded-full bg-accent-soft text-16 font-semibold text-accent"
      >
        {initialsOf(person.fullName)}
      </span>
      <span className="w-full text-center">
        <span className="line-clamp-2 text-16 font-semibold wrap-anywhere">{person.fullName}</span>
        <span className="block text-13 text-soft">{ROLE_NAMES[person.role]}</span>
      </span>
      {digit !== null && (
        <Kbd className="absolute top-2 right-2 hidden text-soft pointer-fine:inline-flex">{digit}</Kbd>
      )}
    </button>
  );
}

function tilesIn(grid: HTMLElement | null): HTMLButtonElement[] {
  return grid === null ? [] : [...grid.querySelectorAll("button")];
}

/** Moves the focus by an arrow key; up and down by as many tiles as stand in a row. Says whether the key was one. */
function moveFocus(key: string, tiles: readonly HTMLButtonElement[]): boolean {
  const first = tiles[0];
  const place = tiles.findIndex((tile) => tile === document.activeElement);
  if (first === undefined || place < 0) return false;
  const inRow = tiles.filter((tile) => tile.offsetTop === first.offsetTop).length;
  const step = STEPS[key] ?? (key === "ArrowUp" ? -inRow : key === "ArrowDown" ? inRow : null);
  if (step === null) return false;
  tiles[place + step]?.focus();
  return true;
}
