import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { SYSTEM, Viewer } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import type { ProvisionView } from '../store/provision-record.ts';
import { VERSION_SUMMARY, type VersionSummaryView } from '../store/version-summary.ts';

export interface VersionView extends Omit<VersionSummaryView, '__typename'> {
  designation: string | null;
  enactingClause: string | null;
  publishedBy: string;
  provisions: readonly ProvisionView[];
}

type Head = Omit<VersionView, 'provisions'>;

const MOST = 200;

// A body meets a version when it has been sent on remiss, or decided, or printed, not when it is merely published within the authority.
const SENT = `($1::boolean OR EXISTS (SELECT FROM office.round r WHERE r.version_id = v.id AND r.state <> 'PREPARING')
  OR EXISTS (SELECT FROM office.decision d WHERE d.version_id = v.id) OR EXISTS (SELECT FROM office.printed_text t WHERE t.version_id = v.id))`;
const LIST = `SELECT 'VersionSummary' AS "__typename", ${VERSION_SUMMARY} FROM record.version v WHERE ${SENT} AND NOT v.questions_only
  ORDER BY v.published_at DESC, v.id LIMIT ${MOST}`;
const HEAD = `SELECT ${VERSION_SUMMARY}, v.designation, v.enacting_clause AS "enactingClause", v.published_by_name AS "publishedBy"
  FROM record.version v WHERE v.id = $2 AND ${SENT}`;

// One row a provision, sent to the page as it comes.
const PROVISIONS = `
  SELECT p.provision_id AS id, p.parent_id AS "parentId", p.kind, p.depth, p.label, p.address, p.path, p.heading, p.level, p.text, p.cells,
    p.header, p.about
  FROM record.provision p WHERE p.version_id = $1 ORDER BY p.ordinal`;

/** A version of 300 §§ takes about a megabyte. */
const VERSIONS_REMEMBERED = 40;

/**
 * Published versions: their list, and one of them whole. Who may see a version is asked each time; its text, which nobody can change once
 * it is published, is read from the database once.
 */
@Injectable()
export class VersionsQuery {
  private readonly texts = new LRUCache<string, ProvisionView[]>({ max: VERSIONS_REMEMBERED });
  /** Texts on their way, so that many who ask at once are one. */
  private readonly coming = new Map<string, Promise<ProvisionView[]>>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async list(caller: Viewer): Promise<VersionSummaryView[]> {
    return this.unitOfWork.read<VersionSummaryView>(caller, LIST, [caller.side === 'AUTHORITY'], 'versions');
  }

  async one(caller: Viewer | typeof SYSTEM, id: string): Promise<VersionView | null> {
    const [head] = await this.unitOfWork.read<Head>(caller, HEAD, [caller.side === 'AUTHORITY', id], 'version');
    if (head === undefined) return null;
    return { ...head, provisions: await this.textOf(caller, head.id) };
  }

  /** The same on the connection of a transaction: one that holds a connection and waits for a second would, with others like it, wait for ever. */
  async within(tx: Transaction, caller: Viewer, id: string): Promise<VersionView | null> {
    const [head] = await tx.query<Head>(HEAD, [caller.side === 'AUTHORITY', id], 'version');
    if (head === undefined) return null;
    const provisions =
      this.texts.get(head.id) ?? (await tx.query<ProvisionView>(PROVISIONS, [head.id], 'version-text'));
    this.texts.set(head.id, provisions);
    return { ...head, provisions };
  }

  private async textOf(caller: Viewer | typeof SYSTEM, id: string): Promise<ProvisionView[]> {
    const known = this.texts.get(id) ?? this.coming.get(id);
    if (known !== undefined) return known;
    const text = this.unitOfWork.read<ProvisionView>(caller, PROVISIONS, [id], 'version-text').then((provisions) => {
      this.texts.set(id, provisions);
      return provisions;
    });
    this.coming.set(id, text);
    return text.finally(() => this.coming.delete(id));
  }
}
