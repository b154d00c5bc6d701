// Without letters and digits that are mistaken for each other when somebody writes them down.
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A password for somebody's first sign-in: 16 random signs (79 bits), in groups so that they can be read out. */
export function temporaryPassword(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, randomSign).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}

// Bytes beyond the last whole multiple are drawn again; otherwise the first signs would come more often.
const LAST_FAIR = 256 - (256 % SIGNS.length);

function randomSign(): string {
  const [byte = LAST_FAIR] = crypto.getRandomValues(new Uint8Array(1));
  return byte < LAST_FAIR ? SIGNS.charAt(byte % SIGNS.length) : randomSign();
}
