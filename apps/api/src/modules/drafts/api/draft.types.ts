import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/codes.ts';
import { DateTime, payload, ProblemType, RefusalType, StaleType } from '../../../platform/graphql/index.ts';
import type { ProvisionKindCode } from '../store/provision-record.ts';
import { DRAFT_OPERATION_KINDS, type DraftOperationKind } from '../use-cases/apply-operation.ts';
import { ProvisionKindEnum, ProvisionType, VersionSummaryType } from './version.types.ts';

type DraftState = 'IN_REVIEW' | 'PUBLISHED';
export const DraftStateEnum = enumOf('DraftState', ['IN_REVIEW', 'PUBLISHED']);
const DraftOperationKindEnum = enumOf('DraftOperationKind', DRAFT_OPERATION_KINDS);

@ObjectType('NotUnderstood')
export class NotUnderstoodType {
  @Field(() => Int) index!: number;
  @Field(() => Int) line!: number;
  @Field(() => String) text!: string;
  @Field(() => String) reason!: string;
}

@ObjectType('DraftSummary')
export class DraftSummaryType {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => DraftStateEnum) state!: DraftState;
  @Field(() => String, { nullable: true }) fileName?: string | null;
  @Field(() => Int) sections!: number;
  @Field(() => Int) notUnderstood!: number;
  @Field(() => DateTime) updatedAt!: Date;
  @Field(() => String) updatedBy!: string;
  @Field(() => ID, { nullable: true }) versionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The published version it is to follow.' })
  followsVersionId?: string | null;
  @Field(() => Int, { description: 'The version it is, or is to be.' }) number!: number;
  @Field(() => String, {
    nullable: true,
    description: 'The registration number of the latest round that was sent out on it, or on the version it follows.',
  })
  roundOn?: string | null;
  @Field(() => DateTime) startedAt!: Date;
}

@ObjectType('Draft')
export class DraftType {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) designation?: string | null;
  @Field(() => String, { nullable: true }) enactingClause?: string | null;
  @Field(() => DraftStateEnum) state!: DraftState;
  @Field(() => Int) version!: number;
  @Field(() => String, { nullable: true }) fileName?: string | null;
  @Field(() => String, {
    description:
      "The plain text as read, for the page's left side. Lines are separated by \\n; `line` numbers elsewhere are 1-based into it.",
  })
  sourceText!: string;
  @Field(() => [ProvisionType]) provisions!: ProvisionType[];
  @Field(() => [NotUnderstoodType]) notUnderstood!: NotUnderstoodType[];
  @Field(() => [ProblemType], {
    description:
      'Structure problems found (duplicate §, gap in numbering, broken reference …), recomputed at each change.',
  })
  problems!: ProblemType[];
  @Field(() => Boolean) canUndo!: boolean;
  @Field(() => ID, { nullable: true }) versionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The published version it is to follow.' })
  followsVersionId?: string | null;
  @Field(() => DateTime) updatedAt!: Date;
  @Field(() => String) updatedBy!: string;
}

@InputType('ImportDraftInput')
export class ImportDraftInputType {
  @Field(() => ID, { nullable: true, description: 'From POST /filer' }) uploadId?: string | null;
  @Field(() => String, { nullable: true }) pastedText?: string | null;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String, { nullable: true, description: 'ACCEPT or REJECT, when the file had open tracked changes' })
  trackedChanges?: string | null;
  @Field(() => ID, { nullable: true, description: 'The published version it is to follow.' })
  followsVersionId?: string | null;
}

@InputType('ImpactAssessmentInput', { description: 'Where a konsekvensutredning is read from: a file, or pasted.' })
export class ImpactAssessmentInputType {
  @Field(() => ID, { nullable: true, description: 'From POST /filer' }) uploadId?: string | null;
  @Field(() => String, { nullable: true }) pastedText?: string | null;
  @Field(() => String, { nullable: true, description: 'ACCEPT or REJECT, when the file had open tracked changes' })
  trackedChanges?: string | null;
}

@ObjectType('ImportQuestion', { description: 'The reader has to know something before it can go on.' })
export class ImportQuestionType {
  @Field(() => String) code!: string;
  @Field(() => String) message!: string;
  @Field(() => [String]) choices!: string[];
  @Field(() => ID, { nullable: true }) uploadId?: string | null;
}

@InputType('DraftOperationInput')
export class DraftOperationInputType {
  @Field(() => DraftOperationKindEnum) kind!: DraftOperationKind;
  @Field(() => ID, { nullable: true }) provisionId?: string | null;
  @Field(() => String, { nullable: true }) text?: string | null;
  @Field(() => String, { nullable: true }) label?: string | null;
  @Field(() => ProvisionKindEnum, { nullable: true }) newKind?: ProvisionKindCode | null;
  @Field(() => Int, { nullable: true }) offset?: number | null;
  @Field(() => Int, { nullable: true, description: 'index in notUnderstood' }) index?: number | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

export const ImportDraftResult = payload(
  'ImportDraftResult',
  () => [DraftType, ImportQuestionType, RefusalType] as const,
);
export const EditDraftResult = payload('EditDraftResult', () => [DraftType, StaleType, RefusalType] as const);
export const TakeInImpactResult = payload(
  'TakeInImpactResult',
  () => [DraftType, ImportQuestionType, StaleType, RefusalType] as const,
);
export const PublishDraftResult = payload(
  'PublishDraftResult',
  () => [VersionSummaryType, StaleType, RefusalType] as const,
);
