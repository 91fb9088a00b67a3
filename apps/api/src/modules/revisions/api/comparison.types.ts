import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/codes.ts';
import { ProvisionKindEnum, VersionSummaryType } from '../../drafts/index.ts';
import { ProvisionRelationEnum, SpanKindEnum } from './revision.types.ts';
import { TextChangeType } from './trace.types.ts';

const SegmentKindEnum = enumOf('SegmentKind', ['SAME', 'DELETED', 'INSERTED']);
const BlockChangeEnum = enumOf(
  'BlockChange',
  ['SAME', 'EDITED', 'INSERTED', 'REPEALED', 'MOVED', 'MOVED_AWAY'],
  'What was moved stands at its new place with its edits inside; MOVED_AWAY is the mark where it stood.',
);
const BlockLevelEnum = enumOf('BlockLevel', ['CONTAINER', 'UNIT', 'LEAF']);
export const FrontFieldEnum = enumOf('FrontField', ['TITLE', 'ENACTING_CLAUSE']);
const ActPartKindEnum = enumOf('ActPartKind', ['TITLE', 'INGRESS', 'HEADING', 'PARAGRAPH', 'ITEM', 'ROW']);
const ActGapEnum = enumOf('ActGap', ['BASIS', 'DESIGNATION', 'DECIDED', 'ENTRY_INTO_FORCE']);

@ObjectType('ComparedSegment', { description: 'SAME and DELETED are the old words, SAME and INSERTED the new ones.' })
export class ComparedSegmentType {
  @Field(() => SegmentKindEnum) kind!: string;
  @Field(() => String) text!: string;
}

@ObjectType('ComparedBlock', { description: 'One paragraph, heading, row or mark of two versions, in display order.' })
export class ComparedBlockType {
  @Field(() => BlockChangeEnum) change!: string;
  @Field(() => BlockLevelEnum) level!: string;
  @Field(() => ProvisionKindEnum) kind!: string;
  @Field(() => ProvisionRelationEnum) relation!: string;
  @Field(() => Int) depth!: number;
  @Field(() => Int, { nullable: true }) headingLevel?: number | null;
  @Field(() => FrontFieldEnum, { nullable: true, description: 'The föreskrift’s own title or enacting clause.' })
  front?: string | null;
  @Field(() => ID, { nullable: true }) oldId?: string | null;
  @Field(() => ID, { nullable: true }) newId?: string | null;
  @Field(() => String, { nullable: true }) oldAddress?: string | null;
  @Field(() => String, { nullable: true }) newAddress?: string | null;
  @Field(() => String, { nullable: true }) oldLabel?: string | null;
  @Field(() => String, { nullable: true }) newLabel?: string | null;
  @Field(() => [ComparedSegmentType]) title!: ComparedSegmentType[];
  @Field(() => [ComparedSegmentType]) segments!: ComparedSegmentType[];
  @Field(() => [[ComparedSegmentType]], { nullable: true }) cells?: ComparedSegmentType[][] | null;
  @Field(() => Boolean) isHeaderRow!: boolean;
  @Field(() => Int, { nullable: true, description: 'The change of the list that it is.' }) number?: number | null;
}

@ObjectType('ComparedChange', {
  description: 'One entry in the list of changes: the same in every view and every file.',
})
export class ComparedChangeType {
  @Field(() => Int) number!: number;
  @Field(() => Int, { description: 'Its place among the blocks.' }) block!: number;
  @Field(() => SpanKindEnum) kind!: string;
  @Field(() => String, { nullable: true }) oldAddress?: string | null;
  @Field(() => String, { nullable: true }) newAddress?: string | null;
  @Field(() => Boolean, { description: 'It follows from other changes: a new number, or a reference to one.' })
  follows!: boolean;
}

@ObjectType('ActPart')
export class ActPartType {
  @Field(() => ActPartKindEnum) type!: string;
  @Field(() => String) label!: string;
  @Field(() => String) text!: string;
  @Field(() => Int, { nullable: true }) level?: number | null;
  @Field(() => Int, { nullable: true }) depth?: number | null;
  @Field(() => [String], { nullable: true }) cells?: string[] | null;
}

@ObjectType('AmendingAct', { description: 'The ändringsförfattning that leads from the one version to the other.' })
export class AmendingActType {
  @Field(() => String) title!: string;
  @Field(() => [String], { description: 'Who decides with what support, and a line for each clause.' })
  ingress!: string[];
  @Field(() => [String], { description: 'What is decided of general advice.' }) further!: string[];
  @Field(() => [ActPartType], { description: 'What has a new wording in full, and the entry into force.' })
  parts!: ActPartType[];
  @Field(() => String) registerLine!: string;
  @Field(() => String, { nullable: true, description: 'As printed; null where the version names no day.' })
  entryIntoForce?: string | null;
  @Field(() => [ActGapEnum], { description: 'What no version says.' }) gaps!: string[];
  @Field(() => [ComparedChangeType], { description: 'Changes that no clause covers.' }) unworded!: ComparedChangeType[];
}

@ObjectType('UnconfirmedStep', {
  description: 'A step whose changes are told by the words alone: nobody has confirmed it.',
})
export class UnconfirmedStepType {
  @Field(() => Int) fromNumber!: number;
  @Field(() => Int) toNumber!: number;
}

@ObjectType('VersionComparison', { description: 'Two versions held against each other.' })
export class VersionComparisonType {
  @Field(() => VersionSummaryType) from!: VersionSummaryType;
  @Field(() => VersionSummaryType) to!: VersionSummaryType;
  @Field(() => Boolean) isSameRegulation!: boolean;
  @Field(() => [UnconfirmedStepType]) unconfirmed!: UnconfirmedStepType[];
  @Field(() => [ComparedBlockType]) blocks!: ComparedBlockType[];
  @Field(() => [ComparedChangeType]) changes!: ComparedChangeType[];
  @Field(() => AmendingActType) act!: AmendingActType;
}

@ObjectType('ReasonedChange', { description: 'What was written down at publication of one change in the list.' })
export class ReasonedChangeType {
  @Field(() => Int) number!: number;
  @Field(() => [TextChangeType]) changes!: TextChangeType[];
}
