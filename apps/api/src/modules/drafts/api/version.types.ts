import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/codes.ts';
import { DateTime } from '../../../platform/graphql/index.ts';
import { PROVISION_KIND_CODES, type ProvisionKindCode } from '../store/provision-record.ts';

export const ProvisionKindEnum = enumOf('ProvisionKind', PROVISION_KIND_CODES);

@ObjectType('Provision', {
  description:
    "One node of the text, flat in reading order; `depth` and `parentId` give the tree. `text` is the node's own words.",
})
export class ProvisionType {
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true }) parentId?: string | null;
  @Field(() => ProvisionKindEnum) kind!: ProvisionKindCode;
  @Field(() => Int) depth!: number;
  @Field(() => String) label!: string;
  @Field(() => String) address!: string;
  @Field(() => String, { description: "Path segment of the address in the page's URL: `3-kap/2-§`." }) path!: string;
  @Field(() => String, { nullable: true }) heading?: string | null;
  @Field(() => Int, { nullable: true }) level?: number | null;
  @Field(() => String) text!: string;
  @Field(() => [String], { nullable: true }) cells?: string[] | null;
  @Field(() => Boolean, { nullable: true }) header?: boolean | null;
  @Field(() => [String], { nullable: true }) about?: string[] | null;
}

@ObjectType('VersionSummary')
export class VersionSummaryType {
  @Field(() => ID) id!: string;
  @Field(() => ID) regulationId!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) title!: string;
  @Field(() => DateTime) publishedAt!: Date;
  @Field(() => Int) sections!: number;
  @Field(() => String) contentHash!: string;
}

@ObjectType('RegulationVersion', { description: 'An immutable version of the föreskrift.' })
export class RegulationVersionType {
  @Field(() => ID) id!: string;
  @Field(() => ID) regulationId!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) designation?: string | null;
  @Field(() => String, { nullable: true }) enactingClause?: string | null;
  @Field(() => DateTime) publishedAt!: Date;
  @Field(() => String) publishedBy!: string;
  @Field(() => String, { description: 'SHA-256 of the canonical content, hex.' }) contentHash!: string;
  @Field(() => Int) sections!: number;
  @Field(() => [ProvisionType]) provisions!: ProvisionType[];
}
