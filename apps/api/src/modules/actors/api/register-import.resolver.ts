import { Args, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IMPORT_OUTCOMES, type ImportOutcome, LIST_LINE_OUTCOMES, type ListLineOutcome } from '@samsyn/consultation';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { enumOf } from '../../../platform/graphql/codes.ts';
import { CurrentOfficer, payload, RefusalType } from '../../../platform/graphql/index.ts';
import { ListImport } from '../queries/list-import.ts';
import { ImportFile } from '../use-cases/import-file.ts';

const ImportOutcomeEnum = enumOf('ImportOutcome', IMPORT_OUTCOMES);

@ObjectType('ImportLine', { description: 'What would come of a line of the file, or of a body that it leaves out.' })
export class ImportLineType {
  @Field(() => ImportOutcomeEnum) outcome!: ImportOutcome;
  @Field(() => Int, { nullable: true, description: 'The row in the file; null of a body that it leaves out.' })
  row?: number | null;
  @Field(() => String) name!: string;
  @Field(() => ID, { nullable: true }) actorId?: string | null;
  @Field(() => [String], { description: 'What changes; of an error what is wrong, by column, and what to do.' })
  words!: string[];
}

@ObjectType('RegisterImport')
export class RegisterImportType {
  @Field(() => [ImportLineType]) lines!: ImportLineType[];
  @Field(() => String, { description: 'Names what would be done; sent back to have that done.' }) code!: string;
}

@ObjectType('RegisterImported')
export class RegisterImportedType {
  @Field(() => Int) added!: number;
  @Field(() => Int) renamed!: number;
  @Field(() => Int) changed!: number;
}

const ListLineOutcomeEnum = enumOf('ListLineOutcome', LIST_LINE_OUTCOMES);

@ObjectType('ListCandidate')
export class ListCandidateType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
}

@ObjectType('ListLine', { description: 'Whom a row of a file with a list means.' })
export class ListLineType {
  @Field(() => ListLineOutcomeEnum) outcome!: ListLineOutcome;
  @Field(() => Int, { description: 'The row in the file.' }) row!: number;
  @Field(() => String, { description: 'What stands there.' }) said!: string;
  @Field(() => String, { description: 'The name now of the body that is meant.' }) name!: string;
  @Field(() => ID, { nullable: true }) actorId?: string | null;
  @Field(() => [ListCandidateType], { description: 'Whom it may mean, where that is not plain.' })
  candidates!: { id: string; name: string }[];
}

@ObjectType('ListFromFile')
export class ListFromFileType {
  @Field(() => [ListLineType]) lines!: ListLineType[];
}

const ListFromFileResult = payload('ListFromFileResult', () => [ListFromFileType, RefusalType] as const);
const PreviewResult = payload('RegisterImportResult', () => [RegisterImportType, RefusalType] as const);
const ImportedResult = payload('RegisterImportedResult', () => [RegisterImportedType, RefusalType] as const);

/** The register read from a file: looked at first, written on a person's word. */
@Resolver()
export class RegisterImportResolver {
  constructor(
    private readonly importing: ImportFile,
    private readonly lists: ListImport,
  ) {}

  @Query(() => ListFromFileResult, { description: 'Whom the rows of a csv file mean; nothing is kept.' })
  @Requires('round.prepare')
  async listFromFile(@CurrentOfficer() caller: AuthorityCaller, @Args('text', { type: () => String }) text: string) {
    return this.lists.run(caller, text);
  }

  @Query(() => PreviewResult, { description: 'What a csv file would do to the register; nothing is done.' })
  @Requires('actor.write')
  async registerImport(@CurrentOfficer() caller: AuthorityCaller, @Args('text', { type: () => String }) text: string) {
    return this.importing.preview(caller, text);
  }

  @Mutation(() => ImportedResult, { description: 'Does what the preview with this code showed, whole or not at all.' })
  @Requires('actor.write')
  async importRegister(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('text', { type: () => String }) text: string,
    @Args('code', { type: () => String }) code: string,
  ) {
    return this.importing.run(caller, text, code);
  }
}
