import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Environment } from '../../config/environment.ts';
import { type ActingBody, DOOR, SYSTEM } from '../caller.ts';
import { UnitOfWork } from '../db/index.ts';
import { ENVIRONMENT } from '../environment.token.ts';
import { Jobs } from '../jobs/index.ts';
import { LOG, type Log } from '../log/index.ts';

const TASK = 'erase-outlived';
/** UTC; nobody is at work in Sweden. */
const AT = { hour: 1, minute: 15 };

/** How many rows of each kind were erased. */
export type Erased = Readonly<Record<string, number>>;

/**
 * Erases by night what has had its time, after the authority's settings (ADR 0028): never anything on record, nor of what a body is writing.
 * What may go is said in the database (migrations 0135, 0172), in the role of each side; here it is asked for and counted.
 */
@Injectable()
export class Retention implements OnModuleInit {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.jobs.registerNightly(TASK, AT, async () => void (await this.run()));
  }

  async run(): Promise<Erased> {
    const { SESSIONS_KEPT_DAYS, LETTERS_KEPT_DAYS, FORMER_PEOPLE_KEPT_DAYS } = this.environment;
    const { UPLOADS_KEPT_DAYS, EXPORTS_KEPT_DAYS } = this.environment;
    const people = await this.db.inTransaction(DOOR, async (tx) =>
      tx.query<Row>('SELECT what, erased FROM identity.erase_outlived($1, $2, $3)', [
        SESSIONS_KEPT_DAYS,
        LETTERS_KEPT_DAYS,
        FORMER_PEOPLE_KEPT_DAYS,
      ]),
    );
    const [files, exports, bodies] = await this.db.inTransaction(SYSTEM, async (tx) => [
      await tx.query<Row>('SELECT what, erased FROM office.erase_outlived($1)', [UPLOADS_KEPT_DAYS]),
      await tx.query<Row>('SELECT what, erased FROM office.erase_exports($1)', [EXPORTS_KEPT_DAYS]),
      await tx.query<{ id: string }>(
        'SELECT organisation_id AS id FROM record.response UNION SELECT organisation_id FROM office.reminder',
      ),
    ]);
    const letters = await this.letters(
      bodies.map(({ id }) => id),
      LETTERS_KEPT_DAYS,
    );
    const erased = Object.fromEntries(
      [...people, ...files, ...exports, ...letters].map(({ what, erased: count }) => [what, count]),
    );
    this.log.info({ erased }, 'what had had its time was erased');
    return erased;
  }

  /** Each body's under its own rows: the function goes from one to the next. */
  private async letters(bodies: readonly string[], days: number): Promise<Row[]> {
    const [first] = bodies;
    if (first === undefined) return [];
    const acting: ActingBody = { side: 'BODY', organisationId: first, userId: null, assurance: 'LOA3' };
    return this.db.inTransaction(acting, async (tx) =>
      tx.query<Row>('SELECT what, erased FROM workspace.erase_outlived($1::uuid[], $2)', [bodies, days]),
    );
  }
}

interface Row {
  what: string;
  erased: number;
}
