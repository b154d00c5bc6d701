import { parseArgs } from "node:util";
import { readAnchors, reportOf, isInOrder, verifyBooks } from "./index.ts";
import { withBooksOf } from "./find-books.ts";

const usage = `Recomputes every audit chain, digest and invariant, and names the first altered row of each kind.
  --url <address>          the owner's address; else DATABASE_URL, else the shop in the product's own folder
  --folder <path>          that folder; else GALLA_FOLDER, else .galla
  --anchor <seq:hash|file> what was written down outside, such as a printed Z report's anchor; may be given again
  --save-anchors <file>    writes the heads of all chains when all is in order, to be kept elsewhere`;

// Exit codes: 0 everything is in order, 1 something was altered, 2 the books could not be verified.
try {
  const { values } = parseArgs({
    options: {
      url: { type: "string" },
      folder: { type: "string" },
      anchor: { type: "string", multiple: true },
      "save-anchors": { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help === true) console.log(usage);
  else process.exitCode = await verify(values);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

type Wishes = { url?: string; folder?: string; anchor?: string[]; "save-anchors"?: string };

async function verify({ url, folder, anchor = [], "save-anchors": saveAnchorsTo }: Wishes): Promise<number> {
  const anchors = anchor.flatMap(readAnchors);
  const books = async (ownerUrl: string) => {
    const verdict = await verifyBooks({ ownerUrl, anchors, ...(saveAnchorsTo === undefined ? {} : { saveAnchorsTo }) });
    console.log(reportOf(verdict));
    return isInOrder(verdict) ? 0 : 1;
  };
  const ownerUrl = url || process.env["DATABASE_URL"];
  return ownerUrl ? books(ownerUrl) : withBooksOf(folder || process.env["GALLA_FOLDER"] || ".galla", books);
}
