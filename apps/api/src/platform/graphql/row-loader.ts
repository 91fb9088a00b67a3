import DataLoader from 'dataloader';
import type { Viewer } from '../caller.ts';
import { notSignedIn, Refused } from '../refusals.ts';
import type { GraphqlContext } from './context.ts';

/**
 * Reads the rows that belong to many things in one statement, however many of them a page shows. One loader per request: what one
 * caller read is never answered to another. For fields that are asked for rarely; a list's own columns belong in its statement.
 */
export class RowLoader<Row> {
  private readonly perRequest = new WeakMap<GraphqlContext, DataLoader<string, Row[]>>();

  /** `read` gives the rows of all the ids in the order to be shown; `ownerOf` says whose a row is. */
  constructor(
    private readonly read: (caller: Viewer, ids: readonly string[]) => Promise<Row[]>,
    private readonly ownerOf: (row: Row) => string,
  ) {}

  async rowsOf(context: GraphqlContext, id: string): Promise<Row[]> {
    let loader = this.perRequest.get(context);
    if (loader === undefined) {
      loader = new DataLoader(async (ids) => this.readAll(context, ids));
      this.perRequest.set(context, loader);
    }
    return loader.load(id);
  }

  private async readAll({ caller }: GraphqlContext, ids: readonly string[]): Promise<Row[][]> {
    if (caller === null) throw new Refused(notSignedIn());
    const rows = new Map<string, Row[]>(ids.map((id) => [id, []]));
    for (const row of await this.read(caller, ids)) rows.get(this.ownerOf(row))?.push(row);
    return ids.map((id) => rows.get(id) ?? []);
  }
}
