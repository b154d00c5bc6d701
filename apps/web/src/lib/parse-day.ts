import { day } from "@galla/validators";
import { createParser } from "nuqs";

/** A calendar day in the address; anything else there counts as nothing. */
export const parseAsDay = createParser({
  parse: (text) => (day.safeParse(text).success ? text : null),
  serialize: (text: string) => text,
});
