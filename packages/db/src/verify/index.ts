export { verifyBooks, isInOrder, type Extent, type Verdict, type VerifyOptions } from "./verify-books.ts";
export { readAnchors, UnreadableAnchor, type Anchor } from "./anchors.ts";
export { reportOf } from "./report.ts";
