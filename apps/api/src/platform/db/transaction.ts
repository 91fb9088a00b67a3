import pg from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { Acting } from '../caller.ts';
import { StoredJson } from '../stored-json.ts';
import { takeRole } from './session.ts';

/** A value a statement takes; objects and arrays of objects are given as JSON text. */
export type SqlValue = string | number | boolean | null | Date | Uint8Array | readonly (string | number | null)[];

/** A statement as the driver wants it; with a name it is prepared: planned once per connection. One name, one text. */
export function statement(text: string, values: readonly SqlValue[], name: string | undefined): pg.QueryConfig {
  return name === undefined ? { text, values: [...values] } : { text, values: [...values], name };
}

/** The driver's way with values, but for documents: those are left in the database's words. */
const LEAVING_DOCUMENTS: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === pg.types.builtins.JSONB
      ? (text: string) => new StoredJson(text)
      : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

/** The same statement, whose documents (jsonb) come as `StoredJson`: for what is only passed on. */
export const leavingDocuments = (query: pg.QueryConfig): pg.QueryConfig => ({ ...query, types: LEAVING_DOCUMENTS });

type Afterwards = () => void | Promise<void>;

/** One open transaction: what a use case reads and writes through. It ends with the function it was handed to. */
export class Transaction {
  /** What was put off until the commit; read by the unit of work. */
  readonly postponed: Afterwards[] = [];

  constructor(
    private readonly runner: QueryRunner,
    private readonly client: pg.ClientBase,
    private acting: Acting,
  ) {}

  /** Runs one statement; plain rows, named as the statement names them. */
  async query<T extends object = Record<string, unknown>>(
    text: string,
    values: readonly SqlValue[] = [],
    name?: string,
  ): Promise<T[]> {
    const result = await this.client.query<T>(statement(text, values, name));
    return result.rows;
  }

  /** The first row, or null. */
  async one<T extends object>(text: string, values: readonly SqlValue[] = [], name?: string): Promise<T | null> {
    const [row] = await this.query<T>(text, values, name);
    return row ?? null;
  }

  /** TypeORM's manager inside this transaction, for rows that have a class. */
  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** To be done when, and only when, the transaction has been committed. A failure there is logged and changes nothing. */
  afterCommit(work: Afterwards): void {
    this.postponed.push(work);
  }

  /** Does a part of the same transaction in another side's role: one commit for both. A failure inside ends the whole transaction. */
  async actingAs<T>(other: Acting, work: () => Promise<T>): Promise<T> {
    const before = this.acting;
    await this.client.query(takeRole(other));
    this.acting = other;
    const result = await work();
    await this.client.query(takeRole(before));
    this.acting = before;
    return result;
  }
}
