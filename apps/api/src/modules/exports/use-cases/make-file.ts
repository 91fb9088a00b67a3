import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Environment } from '../../../config/environment.ts';
import { SYSTEM } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { Jobs } from '../../../platform/jobs/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { LOG, type Log } from '../../../platform/log/index.ts';
import { PositionsQuery } from '../../positions/index.ts';
import { compilationWords } from '../queries/compilation-rows.ts';
import { STATEMENTS } from '../queries/compilation-statements.ts';
import { summaryOf } from '../queries/summary-data.ts';
import { endWithout, type ExportView, takeUp } from '../store/export.store.ts';
import { writeInProcess } from './export-process.ts';
import type { FileOutcome } from './write-file.ts';

export const EXPORT_JOB = 'export';
/** Attempts that may end without a word (killed, out of memory) before it is given up. */
const ATTEMPTS = 4;

/** The worker's part: takes the work up, has it done in a process of its own, and says how it went. */
@Injectable()
export class MakeFile implements OnModuleInit {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly live: Live,
    private readonly positions: PositionsQuery,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.jobs.register(EXPORT_JOB, async ({ exportId = '' }) => this.run(exportId));
  }

  private async run(exportId: string): Promise<void> {
    const taken = await this.db.inTransaction(SYSTEM, async (tx) => takeUp(tx, exportId));
    if (taken === null) return;
    if (taken.attempts > ATTEMPTS) return this.giveUp(taken, 'BROKE_OFF');
    this.tell(taken);
    const { kind, format, roundId, run } = taken;
    const view = kind === 'SUMMARY' ? await this.positions.run(SYSTEM, roundId, true) : null;
    const summary = view === null ? {} : { summary: summaryOf(view) };
    const order = { exportId, run, roundId, kind, format, databaseUrl: this.environment.DATABASE_APP_URL };
    const heap = format === 'PDF' ? 'PDF' : 'OTHER';
    const written = await writeInProcess<FileOutcome>(
      { ...order, ...summary, statements: STATEMENTS, labels: compilationWords() },
      { signal: this.jobs.ending, told: () => this.tell(taken), heap },
    );
    if (written.outcome === 'TOTALS_DIFFER' || written.outcome === 'GONE') return this.giveUp(taken, written.outcome);
    this.tell(taken);
    this.note(taken, written);
  }

  private async giveUp(taken: ExportView, problem: string): Promise<void> {
    await this.db.inTransaction(SYSTEM, async (tx) => endWithout(tx, taken.id, 'FAILED', problem));
    this.log.error({ export: taken.kind, format: taken.format, problem }, 'no file was made of a round');
    this.tell(taken);
  }

  private note({ kind, format }: ExportView, written: FileOutcome & { peak: number }): void {
    this.log.info({ export: kind, format, ...written, peak: Math.round(written.peak / 1024) }, 'export');
  }

  private tell({ id, roundId }: ExportView): void {
    this.live.changed({ roundId, topic: 'exports', ids: [id], audience: { side: 'AUTHORITY' } });
  }
}
