import { AUTH_DOORS } from "./auth.doors.ts";
import type { Door } from "./door.ts";

/** Every door. A new one is a line here or in a list of its own: schemas, errors and description follow from its procedure. */
export const DOORS: readonly Door[] = [...AUTH_DOORS];
