import { Inject, Injectable } from '@nestjs/common';
import { type AttachedFile, type FieldAnswer, givenAnswers, type Questionnaire } from '@samsyn/consultation';
import { UnitOfWork, type Transaction } from '../../../platform/db/index.ts';
import type { Environment } from '../../../config/environment.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { VersionsQuery, type VersionView } from '../../drafts/index.ts';
import { draftAnswers, questionnaireOf } from '../../questions/index.ts';
import { attachedFiles } from '../store/attachment.store.ts';
import { readMyResponse, type MyResponseView } from './my-response.ts';

/** A body's own answer with all that a document of it says. */
export interface AnswerDocument {
  round: RoundFacts;
  version: VersionView;
  response: MyResponseView;
  /** Comments that another was chosen over: in the working form, not in an opinion. */
  setAside: ReadonlySet<string>;
  /** What is answered to the questions; null where the round puts none. */
  questions: Questionnaire | null;
  answers: FieldAnswer[];
  /** That go with it. */
  files: AttachedFile[];
  body: string;
  authority: string;
}

export interface RoundFacts {
  id: string;
  title: string;
  registrationNumber: string;
  deadline: Date;
  versionId: string;
  /** What it asks about; none: about all. */
  openProvisions: string[];
}

const ROUND = `
  SELECT r.id, r.title, r.registration_number AS "registrationNumber", r.deadline, r.version_id AS "versionId", r.open_provisions AS "openProvisions"
  FROM office.round r JOIN record.invitation i ON i.round_id = r.id WHERE r.slug = $1`;

const SET_ASIDE = `
  SELECT a.comment_id AS id FROM workspace.alternative a WHERE a.response_id = $1 AND a.set_aside_at IS NOT NULL`;

@Injectable()
export class AnswerDocumentQuery {
  constructor(
    private readonly db: UnitOfWork,
    private readonly versions: VersionsQuery,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Null where the body is not asked in the round, or has not opened its room. */
  async run(caller: BodyCaller, slug: string): Promise<AnswerDocument | null> {
    const found = await this.db.inTransaction(caller, async (tx) => roundAndResponse(tx, caller, slug));
    const version = found === null ? null : await this.versions.one(caller, found.round.versionId);
    if (found === null || version === null) return null;
    return { ...found, version, body: caller.organisationName, authority: this.environment.SAMSYN_AUTHORITY_NAME };
  }
}

async function roundAndResponse(
  tx: Transaction,
  caller: BodyCaller,
  slug: string,
): Promise<Pick<AnswerDocument, 'round' | 'response' | 'setAside' | 'questions' | 'answers' | 'files'> | null> {
  const round = await tx.one<RoundFacts>(ROUND, [slug], 'answer-document-round');
  const response = round === null ? null : await readMyResponse(tx, caller, round.id);
  if (round === null || response === null) return null;
  const aside = await tx.query<{ id: string }>(SET_ASIDE, [response.id], 'answer-document-set-aside');
  const asked = await questionnaireOf(tx, round.id);
  const answers = asked === null ? [] : givenAnswers(asked.questions, await draftAnswers(tx, round.id));
  return {
    round,
    response,
    setAside: new Set(aside.map(({ id }) => id)),
    questions: asked?.questions ?? null,
    answers,
    files: await attachedFiles(tx, response.id),
  };
}
