import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ExportFormat, ExportKind, ExportState } from '@samsyn/consultation';
import { ExportFormatEnum, ExportKindEnum, ExportStateEnum } from '../../../platform/graphql/codes.ts';
import { payload } from '../../../platform/graphql/payload.ts';
import { RefusalType } from '../../../platform/graphql/refusal.types.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';

@ObjectType('RoundExport', { description: 'A round put together as a file, being made or ready to be fetched.' })
export class RoundExportType {
  @Field(() => ID) id!: string;
  @Field(() => ExportKindEnum) kind!: ExportKind;
  @Field(() => ExportFormatEnum) format!: ExportFormat;
  @Field(() => ExportStateEnum) state!: ExportState;
  @Field(() => Int) rowsDone!: number;
  @Field(() => Int, { description: '0 until it is known.' }) rowsTotal!: number;
  @Field(() => String, { nullable: true, description: 'Why there is no file, as a code.' }) problem?: string | null;
  @Field(() => Float, { nullable: true, description: 'Bytes, once there is a file.' }) size?: number | null;
  @Field(() => DateTime) askedAt!: Date;
  @Field(() => String) askedBy!: string;
  @Field(() => DateTime, { nullable: true }) finishedAt?: Date | null;
}

@InputType('StartExportInput')
export class StartExportInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => ExportKindEnum) kind!: ExportKind;
  @Field(() => ExportFormatEnum) format!: ExportFormat;
}

export const ExportResult = payload('ExportResult', () => [RoundExportType, RefusalType] as const);
