// Its place is the platform, where every command with an id of the client finds it.
export { contentHash } from "../../platform/content-hash.ts";
