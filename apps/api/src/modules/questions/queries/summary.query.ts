import { Injectable } from '@nestjs/common';
import {
  type AnsweringBody,
  type FieldAnswer,
  type NumberedQuestion,
  type Questionnaire,
  questionsOf,
  type QuestionSummary,
  summarise,
} from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';

export interface GivenAnswers {
  roundId: string;
  roundTitle: string;
  registrationNumber: string;
  invited: number;
  missing: string[];
  questions: NumberedQuestion[];
  bodies: AnsweringBody[];
}

export interface QuestionsSummaryView extends Omit<GivenAnswers, 'questions' | 'bodies' | 'registrationNumber'> {
  answered: number;
  questions: QuestionSummary[];
}

const ROUND = `
  SELECT r.id AS "roundId", r.title AS "roundTitle", r.registration_number AS "registrationNumber", q.questions
  FROM office.questionnaire q JOIN office.round r ON r.id = q.round_id WHERE q.round_id = $1 AND r.state <> 'PREPARING'`;

const BY_SLUG = 'SELECT id FROM office.round WHERE slug = $1';

// Newest answers that were not withdrawn, whose questions were answered here.
const BODIES = `
  SELECT a.id AS "responseId", a.organisation_id AS id, a.organisation_name AS name FROM record.response a
  WHERE a.round_id = $1 AND a.form = 'ANSWER' AND a.questions_hash IS NOT NULL
    AND a.id <> ALL ((SELECT record.aside_of($1))::uuid[])`;

const ANSWERS = `
  SELECT a.response_id AS "responseId", a.question_id AS "questionId", a.field, a.value FROM record.question_answer a WHERE a.round_id = $1`;

const INVITED = 'SELECT i.organisation_id AS id, i.name_as_sent AS name FROM record.invitation i WHERE i.round_id = $1';

interface Row {
  roundId: string;
  roundTitle: string;
  registrationNumber: string;
  questions: Questionnaire;
}

type Body = { responseId: string; id: string; name: string };

/** What the bodies answered to the questions of a round: four flat statements in one journey, put together here. */
@Injectable()
export class QuestionsSummaryQuery {
  constructor(private readonly db: UnitOfWork) {}

  async run(caller: AuthorityCaller, roundId: string): Promise<QuestionsSummaryView | null> {
    const given = await this.given(caller, { roundId });
    if (given === null) return null;
    const { questions, bodies, registrationNumber: _number, ...round } = given;
    return { ...round, answered: bodies.length, questions: questions.map((one) => summarise(one, bodies)) };
  }

  /** Null where the round puts no questions, or is not sent. */
  async given(caller: AuthorityCaller, round: { roundId: string } | { slug: string }): Promise<GivenAnswers | null> {
    if ('roundId' in round) return this.of(caller, round.roundId);
    const [found] = await this.db.read<{ id: string }>(caller, BY_SLUG, [round.slug], 'questions-slug');
    return found === undefined ? null : this.of(caller, found.id);
  }

  private async of(caller: AuthorityCaller, roundId: string): Promise<GivenAnswers | null> {
    const reads = Object.entries({ ROUND, BODIES, ANSWERS, INVITED }).map(([name, text]) => ({
      ...{ text, values: [roundId], name: `questions-${name.toLowerCase()}` },
    }));
    const [[round], bodies, answers, invited] = (await this.db.readAll(caller, reads)) as [
      Row[],
      Body[],
      (FieldAnswer & { responseId: string })[],
      { id: string; name: string }[],
    ];
    if (round === undefined) return null;
    const { questions, ...about } = round;
    const byResponse = groupedByResponse(answers);
    const answered = new Set(bodies.map(({ id }) => id));
    return {
      ...about,
      invited: invited.length,
      missing: byName(invited.filter(({ id }) => !answered.has(id))).map(({ name }) => name),
      questions: questionsOf(questions),
      bodies: byName(bodies).map(({ responseId, id, name }) => ({
        ...{ id, name },
        answers: byResponse.get(responseId) ?? [],
      })),
    };
  }
}

function groupedByResponse<T extends { responseId: string }>(answers: readonly T[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const answer of answers) {
    const group = groups.get(answer.responseId);
    if (group === undefined) groups.set(answer.responseId, [answer]);
    else group.push(answer);
  }
  return groups;
}

const SWEDISH = new Intl.Collator('sv');

function byName<T extends { name: string }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => SWEDISH.compare(a.name, b.name));
}
