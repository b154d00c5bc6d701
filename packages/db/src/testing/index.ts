export { cloneDatabase, testDatabase, unmigratedDatabase, type TestDatabase } from "./test-database.ts";
export { startTestServer, type TestServer } from "./server.ts";
