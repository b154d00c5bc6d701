/** The embedded PostgreSQL could not be started or stopped; the message says what to do. */
export class ServerFailure extends Error {
  override readonly name = "ServerFailure";
}
