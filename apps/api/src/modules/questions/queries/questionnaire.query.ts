import { Injectable } from '@nestjs/common';
import type { QuestionSection } from '@samsyn/consultation';
import type { AuthorityCaller, Viewer } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';

export interface QuestionnaireView {
  __typename: 'Questionnaire';
  roundId: string;
  version: number;
  fixed: boolean;
  sections: QuestionSection[];
}

// `version` counts the authority's changes: a body's role has no grant on the column.
const ONE = (side: Viewer['side']): string => `
  SELECT 'Questionnaire' AS "__typename", r.id AS "roundId", ${side === 'AUTHORITY' ? 'q.version' : '0'} AS version, r.state <> 'PREPARING' AS fixed,
    q.questions -> 'sections' AS sections
  FROM office.questionnaire q JOIN office.round r ON r.id = q.round_id WHERE q.round_id = $1`;

const BEFORE = `
  SELECT r.id AS "roundId", r.title, (SELECT sum(jsonb_array_length(s -> 'questions'))::int FROM jsonb_array_elements(q.questions -> 'sections') s) AS questions
  FROM office.questionnaire q JOIN office.round r ON r.id = q.round_id WHERE q.questions -> 'sections' <> '[]' ORDER BY r.created_at DESC LIMIT 100`;

/** The questions of a round. */
@Injectable()
export class QuestionnaireQuery {
  constructor(private readonly db: UnitOfWork) {}

  async one(caller: Viewer, roundId: string): Promise<QuestionnaireView | null> {
    const name = `questionnaire-${caller.side.toLowerCase()}`;
    const [found] = await this.db.read<QuestionnaireView>(caller, ONE(caller.side), [roundId], name);
    return found ?? null;
  }

  /** Rounds whose questions can be begun from. */
  async before(caller: AuthorityCaller): Promise<{ roundId: string; title: string; questions: number }[]> {
    return this.db.read(caller, BEFORE, [], 'asked-before');
  }
}
