import { Injectable } from '@nestjs/common';
import type { ExportFormat, ExportKind } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { Jobs } from '../../../platform/jobs/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { notFound, refuse, type Refusal } from '../../../platform/refusals.ts';
import { askFor, endWithout, type ExportView } from '../store/export.store.ts';
import { EXPORT_JOB } from './make-file.ts';

/** Above this many comments a round waits its turn among the large ones, and holds up no small one. */
const SMALL = 2_000;
/** Of one round, under way at a time. */
const MOST_UNDER_WAY = 12;

interface Asking {
  roundId: string;
  kind: ExportKind;
  format: ExportFormat;
}

/** A person asks for a round as a file, and may change their mind while it is being made. */
@Injectable()
export class AskForExport {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly live: Live,
  ) {}

  async run(caller: AuthorityCaller, asking: Asking): Promise<(ExportView & { __typename: 'RoundExport' }) | Refusal> {
    return this.db.inTransaction(caller, async (tx) => {
      const round = await tx.one<{ comments: number; underWay: number }>(FACTS, [asking.roundId], 'export-facts');
      if (round === null) return notFound();
      if (round.underWay >= MOST_UNDER_WAY)
        return refuse(
          'EXPORTS_UNDER_WAY',
          'Flera filer görs redan av remissen. Vänta tills någon är klar, eller avbryt en.',
        );
      const { made, export: asked } = await askFor(tx, caller, asking);
      if (asked === null) return notFound();
      if (made) {
        const queue = round.comments > SMALL ? 'export-large' : 'export-small';
        await this.jobs.add(tx, EXPORT_JOB, { exportId: asked.id }, { key: `export-${asked.id}`, queue });
        this.tell(tx, asked);
      }
      return { __typename: 'RoundExport' as const, ...asked };
    });
  }

  async cancel(caller: AuthorityCaller, id: string): Promise<(ExportView & { __typename: 'RoundExport' }) | Refusal> {
    return this.db.inTransaction(caller, async (tx) => {
      const ended = await endWithout(tx, id, 'CANCELLED', null);
      if (ended === null) return refuse('EXPORT_OVER', 'Filen är redan klar eller avbruten.');
      this.tell(tx, ended);
      return { __typename: 'RoundExport' as const, ...ended };
    });
  }

  private tell(tx: Transaction, { id, roundId }: ExportView): void {
    tx.afterCommit(() => this.live.changed({ roundId, topic: 'exports', ids: [id], audience: { side: 'AUTHORITY' } }));
  }
}

const FACTS = `
  SELECT (SELECT count(*)::int FROM record.comment c WHERE c.round_id = r.id) AS comments,
    (SELECT count(*)::int FROM office.export e WHERE e.round_id = r.id AND e.state IN ('WAITING', 'RUNNING')) AS "underWay"
  FROM office.round r WHERE r.id = $1 AND r.state <> 'PREPARING' AND r.version_id IS NOT NULL`;
