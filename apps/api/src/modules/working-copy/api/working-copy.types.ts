import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DispositionEnum, enumOf } from '../../../platform/graphql/codes.ts';
import { DateTime, payload, RefusalType, StaleType } from '../../../platform/graphql/index.ts';
import { DraftStateEnum, ProvisionKindEnum, type ProvisionKindCode, ProvisionType } from '../../drafts/index.ts';
import { FrontFieldEnum } from '../../revisions/index.ts';
import { COMMAND_KINDS, type CommandKind, type FrontFieldCode, NUMBERINGS } from '../use-cases/command.ts';

const CommandKindEnum = enumOf('CommandKind', COMMAND_KINDS);
const NumberingEnum = enumOf(
  'Numbering',
  NUMBERINGS,
  'How what comes to a place gets its number: with a letter (5 a §), or by numbering its whole row anew.',
);
const CheckSeverityEnum = enumOf('CheckSeverity', ['ERROR', 'WARNING']);
const LeftReasonEnum = enumOf('LeftReason', ['REPEALED', 'UNCLEAR']);
const DraftChangeTopicEnum = enumOf('DraftChangeTopic', ['TEXT', 'PRESENCE']);

@ObjectType('DraftPresence', { description: 'A window that has the working copy open, and the provision open there.' })
export class DraftPresenceType {
  @Field(() => ID) windowId!: string;
  @Field(() => ID) userId!: string;
  @Field(() => String) name!: string;
  @Field(() => ID, { nullable: true }) provisionId?: string | null;
}

@ObjectType('DraftCheck', { description: 'Something in a working copy that a person should look at.' })
export class DraftCheckType {
  @Field(() => String) code!: string;
  @Field(() => CheckSeverityEnum) severity!: string;
  @Field(() => String) address!: string;
  @Field(() => ID, { nullable: true, description: 'null: the text as a whole' }) provisionId?: string | null;
  @Field(() => String) message!: string;
}

@ObjectType('LastChange', { description: 'The latest change of a working copy, which can be undone.' })
export class LastChangeType {
  @Field(() => String) code!: string;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String, { nullable: true }) by?: string | null;
  @Field(() => DateTime) at!: Date;
}

@ObjectType('WorkingCopy', { description: 'A draft as several write it at once.' })
export class WorkingCopyType {
  @Field(() => ID) draftId!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true, description: 'null: the text has none' }) enactingClause?: string | null;
  @Field(() => DraftStateEnum) state!: string;
  @Field(() => ID, { nullable: true }) followsVersionId?: string | null;
  @Field(() => Int, { description: 'Counts every change: what a command states it was given on.' }) head!: number;
  @Field(() => [ProvisionType]) provisions!: ProvisionType[];
  @Field(() => [DraftCheckType]) checks!: DraftCheckType[];
  @Field(() => LastChangeType, { nullable: true }) lastChange?: LastChangeType | null;
  @Field(() => LastChangeType, { nullable: true, description: 'What was undone last, and can be done again.' })
  undone?: LastChangeType | null;
  @Field(() => [DraftPresenceType]) present!: DraftPresenceType[];
  @Field(() => DateTime) updatedAt!: Date;
  @Field(() => String) updatedBy!: string;
}

@InputType('CommandInput', {
  description: 'One change of a working copy. Which fields it needs follows from its kind.',
})
export class CommandInputType {
  @Field(() => CommandKindEnum) kind!: CommandKind;
  @Field(() => ID, { nullable: true, description: 'What it is about; not of INSERT.' }) provisionId?: string | null;
  @Field(() => ProvisionKindEnum, { nullable: true, description: 'INSERT' }) what?: ProvisionKindCode | null;
  @Field(() => ID, { nullable: true, description: 'INSERT, MOVE, COPY: in which provision; none: outermost.' })
  inId?: string | null;
  @Field(() => ID, { nullable: true, description: 'after which of its children; none: first.' })
  afterId?: string | null;
  @Field(() => String, { nullable: true, description: 'INSERT, WRITE, WRITE_CELL, WRITE_FRONT' }) text?: string | null;
  @Field(() => String, { nullable: true, description: 'INSERT of a chapter or an annex: its title.' })
  heading?: string | null;
  @Field(() => NumberingEnum, { nullable: true }) numbering?: 'LETTER' | 'RENUMBER' | null;
  @Field(() => Int, { nullable: true, description: 'SPLIT: UTF-16 units in its own text.' }) offset?: number | null;
  @Field(() => ID, { nullable: true, description: 'SPLIT: the child that the second part begins with.' })
  childId?: string | null;
  @Field(() => Int, { nullable: true, description: 'WRITE_CELL, INSERT_COLUMN, REPEAL_COLUMN: counted from 0.' })
  column?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'MARK_HEADER' }) header?: boolean | null;
  @Field(() => FrontFieldEnum, { nullable: true, description: 'WRITE_FRONT' }) front?: FrontFieldCode | null;
}

@ObjectType('FollowedReference', {
  description: 'A reference that was rewritten because what it names has another number.',
})
export class FollowedReferenceType {
  @Field(() => ID) provisionId!: string;
  @Field(() => String) address!: string;
  @Field(() => String) from!: string;
  @Field(() => String) to!: string;
}

@ObjectType('LeftReference', { description: 'A reference that a person must look at.' })
export class LeftReferenceType {
  @Field(() => ID) provisionId!: string;
  @Field(() => String) address!: string;
  @Field(() => String) text!: string;
  @Field(() => LeftReasonEnum) reason!: string;
  @Field(() => String) message!: string;
}

@ObjectType('RevisedDraft')
export class RevisedDraftType {
  @Field(() => WorkingCopyType) copy!: WorkingCopyType;
  @Field(() => [FollowedReferenceType]) followed!: FollowedReferenceType[];
  @Field(() => [LeftReferenceType]) left!: LeftReferenceType[];
  @Field(() => [ID], { description: 'What is new, with all in it.' }) created!: string[];
  @Field(() => Boolean, { description: 'Others had changed other things meanwhile.' }) rebased!: boolean;
  @Field(() => Boolean, { description: 'Words of others now stand beside the words that were sent.' }) merged!: boolean;
}

@ObjectType('WordsClash', { description: 'Words that two have changed, each in another way.' })
export class WordsClashType {
  @Field(() => ID, { nullable: true, description: 'null: the title or the enacting clause' }) provisionId?:
    string | null;
  @Field(() => FrontFieldEnum, { nullable: true, description: 'Of those two, which.' }) front?: string | null;
  @Field(() => Int, { nullable: true, description: 'Of a cell: its column now.' }) column?: number | null;
  @Field(() => String) address!: string;
  @Field(() => String) base!: string;
  @Field(() => String, { description: 'What stands there now; empty where it is gone.' }) theirs!: string;
  @Field(() => String) mine!: string;
}

@ObjectType('RevisionClash', { description: 'Others have changed the very same. Nothing was changed now.' })
export class RevisionClashType {
  @Field(() => String) message!: string;
  @Field(() => String) changedBy!: string;
  @Field(() => DateTime) changedAt!: Date;
  @Field(() => [WordsClashType]) words!: WordsClashType[];
  @Field(() => WorkingCopyType) copy!: WorkingCopyType;
}

@ObjectType('RenumberedProvision')
export class RenumberedProvisionType {
  @Field(() => String) from!: string;
  @Field(() => String) to!: string;
}

@ObjectType('CommandPreview', { description: 'What a command would do. Nothing is changed.' })
export class CommandPreviewType {
  @Field(() => String, { nullable: true, description: 'Why it cannot be done.' }) problem?: string | null;
  @Field(() => String, { nullable: true, description: 'The number of what is put in, moved or split off.' })
  label?: string | null;
  @Field(() => [RenumberedProvisionType]) renumbered!: RenumberedProvisionType[];
  @Field(() => [FollowedReferenceType]) followed!: FollowedReferenceType[];
  @Field(() => [LeftReferenceType]) left!: LeftReferenceType[];
}

@ObjectType('DraftSuggestion', { description: 'A wording that a comment proposes which was decided to be met.' })
export class DraftSuggestionType {
  @Field(() => ID, { description: 'The part’s where it is one, else the comment’s.' }) id!: string;
  @Field(() => ID) commentId!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) organisationName!: string;
  @Field(() => String, { nullable: true, description: 'In the version it was put in.' }) address?: string | null;
  @Field(() => ID, { nullable: true, description: 'null: the draft has no such provision' }) provisionId?:
    string | null;
  @Field(() => ID, { nullable: true }) unitId?: string | null;
  @Field(() => DispositionEnum) disposition!: string;
  @Field(() => String) reason!: string;
  @Field(() => String) text!: string;
  @Field(() => String) wording!: string;
  @Field(() => String, { nullable: true, description: 'The words in the version that it was proposed instead of.' })
  before?: string | null;
  @Field(() => ProvisionKindEnum, { nullable: true, description: 'What it says that it adds beside the provision.' })
  addition?: string | null;
  @Field(() => String, { nullable: true, description: 'The words of that.' }) additionText?: string | null;
  @Field(() => String, { nullable: true }) takenBy?: string | null;
  @Field(() => DateTime, { nullable: true }) takenAt?: Date | null;
}

@InputType('TakeOverInput')
export class TakeOverInputType {
  @Field(() => ID) draftId!: string;
  @Field(() => Int) expectedHead!: number;
  @Field(() => ID, { description: 'Whose words become the wording; of a § with one stycke, that.' })
  provisionId!: string;
  @Field(() => [ID]) metIds!: string[];
  @Field(() => ProvisionKindEnum, {
    nullable: true,
    description: 'SECTION, SUBSECTION or ITEM: the words come as something new after the provision.',
  })
  asNew?: ProvisionKindCode | null;
  @Field(() => String, { nullable: true, description: 'The words, where a person has put several together herself.' })
  text?: string | null;
}

@ObjectType('DraftChange', { description: 'That a draft has changed, and what of it.' })
export class DraftChangeType {
  @Field(() => ID) draftId!: string;
  @Field(() => DraftChangeTopicEnum) topic!: string;
}

export const ReviseDraftResult = payload(
  'ReviseDraftResult',
  () => [RevisedDraftType, RevisionClashType, RefusalType] as const,
);
export const UndoRevisionResult = payload(
  'UndoRevisionResult',
  () => [WorkingCopyType, StaleType, RefusalType] as const,
);
