import { isUuid } from "@galla/domain";
import { createParser } from "nuqs";

/** An id in the address; anything else there counts as nothing. */
export const parseAsId = createParser({
  parse: (text) => (isUuid(text) ? text : null),
  serialize: (id: string) => id,
});
