import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";

/**
 * An adapter whose transactions send each statement once the one before it is answered. Prisma asks for the relations of a row side by
 * side; in a transaction they share one connection and wait for each other in any case. Until now they waited in a queue of pg's own,
 * which it warns about and will not have from version 9 on.
 */
export function oneAtATime(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  const { provider, adapterName } = factory;
  return { provider, adapterName, connect: async () => withQueues(await factory.connect()) };
}

function withQueues(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const start = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (isolationLevel) => queued(await start(isolationLevel));
  return adapter;
}

/** COMMIT and ROLLBACK are statements like others and wait as well, so a connection goes back to the pool with nothing left to do. */
function queued(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    const answer = last.then(ask);
    // Whoever asked is told of a failure; the next in line has its own turn all the same.
    last = answer.catch(() => {});
    return answer;
  };
  const queryRaw = transaction.queryRaw.bind(transaction);
  const executeRaw = transaction.executeRaw.bind(transaction);
  transaction.queryRaw = (query) => inTurn(() => queryRaw(query));
  transaction.executeRaw = (query) => inTurn(() => executeRaw(query));
  return transaction;
}
