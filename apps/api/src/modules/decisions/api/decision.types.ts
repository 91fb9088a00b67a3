import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { EditionState, Problem, RoundState, SealedForm } from '@samsyn/consultation';
import { EditionStateEnum, RoundStateEnum, SealedFormEnum } from '../../../platform/graphql/codes.ts';
import { DateTime, Day, payload, ProblemType, RefusalType, StaleType } from '../../../platform/graphql/index.ts';

@ObjectType('UndecidedComment', { description: 'A comment that nobody has decided on.' })
export class UndecidedCommentType {
  @Field(() => ID) commentId!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) organisationName!: string;
  @Field(() => String, { nullable: true, description: 'Null: of the draft as a whole.' }) address?: string | null;
  @Field(() => String, { nullable: true, description: 'Its place in the compilation.' }) path?: string | null;
}

@ObjectType('LeftToDo', { description: 'What is left before the answers of a round are put together.' })
export class LeftToDoType {
  @Field(() => Int) undecided!: number;
  @Field(() => [UndecidedCommentType], { description: 'The first fifty, in reading order.' })
  comments!: UndecidedCommentType[];
  @Field(() => [String], { description: 'Bodies with time of their own left that have not answered.' })
  waiting!: string[];
  @Field(() => Int, { description: 'Answers from outside that are neither registered nor set aside.' })
  unsorted!: number;
}

@ObjectType('DecisionVersion')
export class DecisionVersionType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) title!: string;
}

@ObjectType('DecisionRecord', {
  description: 'The decision as put on record. Never changed; a later one holds in its place.',
})
export class DecisionRecordType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => ID) versionId!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => String) content!: string;
  @Field(() => Day) decidedOn!: string;
  @Field(() => String) decider!: string;
  @Field(() => String, { description: 'Föredragande.' }) reportingOfficer!: string;
  @Field(() => [String]) participants!: string[];
  @Field(() => Day, { nullable: true, description: 'The day it was printed.' }) publishedOn?: string | null;
  @Field(() => String, { description: 'Its number in the series, as HSLF-FS 2027:12; empty until it has one.' })
  seriesNumber!: string;
  @Field(() => Day) inForceOn!: string;
  @Field(() => String, { description: 'Why it came into force before it was printed.' }) latePrintReason!: string;
  @Field(() => String, { description: 'Why an earlier record was wrong.' }) reason!: string;
  @Field(() => DateTime) recordedAt!: Date;
  @Field(() => String) recordedBy!: string;
}

@ObjectType('RoundOutcome', {
  description: 'What a round led to, as all who were asked are told. Never changed; a later record holds in its place.',
})
export class RoundOutcomeType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => ID) versionId!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => String) content!: string;
  @Field(() => Day) decidedOn!: string;
  @Field(() => String) decider!: string;
  @Field(() => String) reportingOfficer!: string;
  @Field(() => [String]) participants!: string[];
  @Field(() => Day, { nullable: true }) publishedOn?: string | null;
  @Field(() => String) seriesNumber!: string;
  @Field(() => Day) inForceOn!: string;
  @Field(() => String) latePrintReason!: string;
  @Field(() => String, { description: 'Why an earlier record was wrong.' }) reason!: string;
  @Field(() => DateTime) recordedAt!: Date;
}

@ObjectType('CompilationFile', { description: 'A file of a sealed compilation: the same bytes for ever.' })
export class CompilationFileType {
  @Field(() => SealedFormEnum) form!: SealedForm;
  @Field(() => Float, { description: 'Bytes.' }) size!: number;
  @Field(() => String, { description: 'Of its bytes, hex.' }) sha256!: string;
}

@ObjectType('CompilationEdition', {
  description:
    'The compilation as it stood when it was put together. Sealed it is never changed; another is made beside it.',
})
export class CompilationEditionType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => EditionStateEnum) state!: EditionState;
  @Field(() => String, { description: 'Why it was put together anew; empty of the first.' }) reason!: string;
  @Field(() => DateTime) orderedAt!: Date;
  @Field(() => String) orderedBy!: string;
  @Field(() => String, { nullable: true, description: 'Why there came none of it, as a code.' }) problem?:
    string | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of its content, hex, once it is sealed.' })
  contentHash?: string | null;
  @Field(() => Int, { nullable: true, description: 'Once it is sealed.' }) comments?: number | null;
  @Field(() => DateTime, { nullable: true, description: 'The moment whose rows it holds.' }) contentAt?: Date | null;
  @Field(() => DateTime, { nullable: true }) sealedAt?: Date | null;
  @Field(() => [CompilationFileType], { description: 'Once it is sealed.' }) files!: CompilationFileType[];
}

@ObjectType('RoundDecision', { description: 'From the answers of a round to the decision it leads to.' })
export class RoundDecisionType {
  @Field(() => ID) roundId!: string;
  @Field(() => RoundStateEnum) state!: RoundState;
  @Field(() => Int, { description: 'Of the round.' }) version!: number;
  @Field(() => LeftToDoType) left!: LeftToDoType;
  @Field(() => [ProblemType], { description: 'Of what must be done before the decision: what is not.' })
  blocking!: Problem[];
  @Field(() => [DecisionVersionType], { description: "The round's own version and those after it." })
  versions!: DecisionVersionType[];
  @Field(() => [DecisionRecordType], { description: 'The one that holds first.' }) records!: DecisionRecordType[];
  @Field(() => [CompilationEditionType], { description: 'The newest first.' }) editions!: CompilationEditionType[];
  @Field(() => Boolean, { description: 'Something may have changed since the newest sealed edition.' })
  changed!: boolean;
  @Field(() => Boolean) mayConsolidate!: boolean;
  @Field(() => Boolean) mayRenew!: boolean;
  @Field(() => Boolean) mayDecide!: boolean;
  @Field(() => Boolean) mayArchive!: boolean;
}

@InputType('RecordDecisionInput')
export class RecordDecisionInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => Int, { description: 'Of the round.' }) expectedVersion!: number;
  @Field(() => ID) versionId!: string;
  @Field(() => String) content!: string;
  @Field(() => Day, { nullable: true }) decidedOn?: string | null;
  @Field(() => String) decider!: string;
  @Field(() => String) reportingOfficer!: string;
  @Field(() => [String]) participants!: string[];
  @Field(() => Day, { nullable: true }) publishedOn?: string | null;
  @Field(() => String) seriesNumber!: string;
  @Field(() => Day, { nullable: true }) inForceOn?: string | null;
  @Field(() => String, { nullable: true, description: 'Why it came into force before it was printed.' })
  latePrintReason?: string | null;
  @Field(() => String, { nullable: true, description: 'Why what is on record was wrong.' }) reason?: string | null;
}

export const RoundDecisionResult = payload(
  'RoundDecisionResult',
  () => [RoundDecisionType, StaleType, RefusalType] as const,
);
