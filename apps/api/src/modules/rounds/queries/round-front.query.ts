import { Inject, Injectable } from '@nestjs/common';
import { type Assurance, isAssured, type RoundState } from '@samsyn/consultation';
import type { Environment } from '../../../config/environment.ts';
import type { Viewer } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';

export interface RoundFrontView {
  id: string;
  slug: string;
  title: string;
  authorityName: string;
  state: RoundState;
  deadline: Date;
  assurance: Assurance;
  sessionAssurance: Assurance;
  withinReach: boolean;
}

type Row = Omit<RoundFrontView, 'authorityName' | 'sessionAssurance' | 'withinReach'>;

const front = (side: Viewer['side']): string => `
  SELECT f.round_id AS id, f.slug, f.title, f.state, ${side === 'BODY' ? 'greatest(f.deadline, e.until)' : 'f.deadline'} AS deadline, f.assurance
  FROM office.round_front f ${side === 'BODY' ? 'LEFT JOIN record.extension e ON e.round_id = f.round_id' : ''} WHERE f.slug = $1`;

/** What somebody who is asked in a round may know of it before the session is strong enough: what it demands, and until when. */
@Injectable()
export class RoundFrontQuery {
  constructor(
    private readonly db: UnitOfWork,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async bySlug(caller: Viewer, slug: string): Promise<RoundFrontView | null> {
    const [row] = await this.db.read<Row>(caller, front(caller.side), [slug], `round-front-${caller.side}`);
    if (row === undefined) return null;
    return {
      ...row,
      authorityName: this.environment.SAMSYN_AUTHORITY_NAME,
      sessionAssurance: caller.assurance,
      withinReach: caller.side === 'AUTHORITY' || isAssured(caller.assurance, row.assurance),
    };
  }
}
