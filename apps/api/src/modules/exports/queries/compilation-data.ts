import { Injectable } from '@nestjs/common';
import type { CompilationComment, CompilationData } from '@samsyn/documents';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { compilationSource } from './compilation-source.ts';
import { STATEMENTS } from './compilation-statements.ts';

/** More comments than these are written in the background only. */
const MOST = 5_000;

/** A small round in memory, read in one snapshot. */
@Injectable()
export class CompilationDataQuery {
  constructor(private readonly db: UnitOfWork) {}

  /** Null where there is no such round, or it has not been sent out. `now` is printed as the day it was made. */
  async run(caller: AuthorityCaller, slug: string, now: Date): Promise<CompilationData | 'TOO_LARGE' | null> {
    return this.db.inTransaction(caller, async (tx) => {
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      const round = await tx.one<{ id: string }>('SELECT id FROM office.round WHERE slug = $1', [slug], 'export-round');
      const snapshot = {
        query: async <T extends object>(text: string, values = NONE) => tx.query<T>(text, values as never),
      };
      const source = round === null ? null : await compilationSource(snapshot, STATEMENTS, round.id, now);
      if (source === null) return null;
      if (source.totals.comments > MOST) return 'TOO_LARGE';
      const general: CompilationComment[] = [];
      const sections = source.sections.map((section) => ({ ...section, comments: [] as CompilationComment[] }));
      for await (const { section, ...comment } of source.comments({ order: 'PROVISION', part: 'ALL' }))
        (section === null ? general : (sections[section]?.comments ?? [])).push(comment);
      const { stanceMatrix, placeholders, round: about } = source;
      const bodies: CompilationData['bodies'] = [];
      for (const body of source.bodies) {
        const generalText = await source.generalText(body);
        bodies.push(generalText.length === 0 ? body : { ...body, generalText });
      }
      return { round: about, bodies, sections, general, stanceMatrix, placeholders };
    });
  }
}

const NONE: readonly (string | readonly string[])[] = [];
