const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Whether a text is a UUID as we write them: lower case, with a version and a variant. Upper case and the nil UUID are
 * refused, because an id is compared as text and the same id must not exist in two spellings.
 */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
