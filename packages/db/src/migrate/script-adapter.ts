import { PrismaPg } from "@prisma/adapter-pg";
import { DriverAdapterError, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";

export interface ScriptFailure {
  script: string;
  error: pg.DatabaseError;
}

/**
 * The pg adapter as the schema engine needs it: a migration's script goes to PostgreSQL in one piece, as `prisma migrate deploy`
 * sends it. The stock adapter cuts scripts at every semicolon, also inside function bodies. In one piece, a script without
 * transaction commands of its own is applied whole or not at all.
 */
export function scriptAdapter(
  pool: pg.Pool,
  onFailure: (failure: ScriptFailure) => void,
): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    async connect() {
      const adapter = await factory.connect();
      adapter.executeScript = async (script) => {
        try {
          await pool.query(script);
        } catch (error) {
          if (!(error instanceof pg.DatabaseError)) throw error;
          onFailure({ script, error });
          throw asAdapterError(error);
        }
      };
      return adapter;
    },
  };
}

function asAdapterError(error: pg.DatabaseError): DriverAdapterError {
  return new DriverAdapterError({
    kind: "postgres",
    code: error.code ?? "XX000",
    severity: error.severity ?? "ERROR",
    message: error.message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
    originalCode: error.code ?? "XX000",
    originalMessage: error.message,
  });
}
