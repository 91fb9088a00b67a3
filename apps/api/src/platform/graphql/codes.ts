import { registerEnumType } from '@nestjs/graphql';
import * as codes from '@samsyn/consultation';

/** Registers a list of codes as a GraphQL enum; each code is its own name and value. */
export function enumOf<const Values extends readonly string[]>(
  name: string,
  values: Values,
  description?: string,
): { [Value in Values[number]]: Value } {
  const entries = Object.fromEntries(values.map((value) => [value, value])) as { [Value in Values[number]]: Value };
  registerEnumType(entries, description === undefined ? { name } : { name, description });
  return entries;
}

// The codes of libs/consultation, registered here once: `@Field(() => StanceEnum) stance!: Stance`.
export const SideEnum = enumOf('Side', codes.SIDES);
export const RoleEnum = enumOf('Role', codes.ROLES);
export const AssuranceEnum = enumOf(
  'Assurance',
  codes.ASSURANCES,
  'How surely a session knows its person, from the weakest: whoever reads a mailbox, two factors, an identity of assurance level 3.',
);
export const SignInWayEnum = enumOf('SignInWay', codes.SIGN_IN_WAYS);
export const ActorKindEnum = enumOf('ActorKind', codes.ACTOR_KINDS);
export const RoundStateEnum = enumOf('RoundState', codes.ROUND_STATES);
export const StanceEnum = enumOf('Stance', codes.STANCES);
export const CommentKindEnum = enumOf('CommentKind', codes.COMMENT_KINDS);
export const CommentTargetEnum = enumOf(
  'CommentTarget',
  codes.COMMENT_TARGETS,
  'What a comment is about: the whole draft, or one provision of it (a chapter, a §, a stycke, a punkt, an annex row), or a phrase of its text.',
);
export const DispositionEnum = enumOf('Disposition', codes.DISPOSITIONS);
export const AssessmentStateEnum = enumOf(
  'AssessmentState',
  codes.ASSESSMENT_STATES,
  'Where a decision stands: REMAINDER was decided together with others while its own words wait; PROPOSED by one person; RETURNED by another, with a word; VALIDATED by another.',
);
export const VerdictEnum = enumOf('Verdict', codes.VERDICTS, 'What a body says of how its point was met.');
export const SettlementEnum = enumOf('Settlement', codes.SETTLEMENTS);
export const BodyStandingEnum = enumOf('BodyStanding', codes.BODY_STANDINGS);
export const PositionPartEnum = enumOf(
  'PositionPart',
  codes.POSITION_PARTS,
  'Where words of one’s own stand in a summary of positions.',
);
export const ExportKindEnum = enumOf('ExportKind', codes.EXPORT_KINDS);
export const EditionStateEnum = enumOf('EditionState', codes.EDITION_STATES);
export const SealedFormEnum = enumOf('SealedForm', codes.SEALED_FORMS);
export const ExportFormatEnum = enumOf('ExportFormat', codes.EXPORT_FORMATS);
export const ExportStateEnum = enumOf('ExportState', codes.EXPORT_STATES, 'Only a file that is READY is offered.');
export const BoardStateEnum = enumOf(
  'BoardState',
  codes.BOARD_STATES,
  'Where a body stands, as the authority may know it: an unsubmitted answer is never more than OPENED to the authority.',
);
export const ResponseFormEnum = enumOf(
  'ResponseForm',
  codes.RESPONSE_FORMS,
  'An answer; or only that the answer is given in another order (sekretess), with nothing else.',
);
export const DecisionStandingEnum = enumOf(
  'DecisionStanding',
  codes.DECISION_STANDINGS,
  "How a preliminary answer stands: a board's decision is to come, or has come and is as the answer or otherwise.",
);
export const SubmissionStandingEnum = enumOf('SubmissionStanding', codes.SUBMISSION_STANDINGS);
export const AnswerVisibilityEnum = enumOf(
  'AnswerVisibility',
  codes.ANSWER_VISIBILITIES,
  "From when the bodies of a round may read one another's submitted answers.",
);
export const ResponseStateEnum = enumOf(
  'ResponseState',
  codes.RESPONSE_STATES,
  'Where the answer stands inside the body.',
);
