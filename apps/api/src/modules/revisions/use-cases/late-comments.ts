import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { Jobs } from '../../../platform/jobs/index.ts';
import { PlaceComments } from './place-comments.ts';

const TASK = 'place-late-comments';
const AT = { hour: 2, minute: 40 };

/** Each night: what came in on an earlier version, after a later one was published, gets its place there too. */
@Injectable()
export class LateComments {
  constructor(
    jobs: Jobs,
    private readonly db: UnitOfWork,
    private readonly placing: PlaceComments,
  ) {
    jobs.registerNightly(TASK, AT, async () => this.run());
  }

  async run(): Promise<void> {
    const steps = await this.db.read<{ id: string }>(SYSTEM, 'SELECT version_id AS id FROM record.version_step');
    for (const { id } of steps) await this.placing.late(SYSTEM, id);
  }
}
