/** Whatever a question can be put to: a database, or a transaction that has begun. */
export interface Queryable {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

/** A database that transactions can be begun in. */
export interface Database extends Queryable {
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
}

/** The rows that a question gives. */
export async function rowsOf<Row>(of: Queryable, text: string, values: unknown[] = []): Promise<readonly Row[]> {
  return (await of.query(text, values)) as readonly Row[];
}
