import type { Kinship, Statute } from '@samsyn/statute';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A föreskrift on its way to a first version: what was read, and how far its review has come. */
@Entity({ schema: 'office', name: 'draft' })
export class DraftRow {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('text') state!: 'IN_REVIEW' | 'PUBLISHED';
  /** Counts every change, undoing too: what a change states it was made on. */
  @Column('integer') version!: number;
  @Column('text', { name: 'file_name', nullable: true }) fileName!: string | null;
  @Column('uuid', { name: 'upload_id', nullable: true }) uploadId!: string | null;
  @Column('text', { name: 'source_text' }) sourceText!: string;
  /** Of the konsekvensutredning, when one was read into it. */
  @Column('text', { name: 'impact_source_text', nullable: true }) impactSourceText!: string | null;
  @Column('uuid', { name: 'published_version_id', nullable: true }) publishedVersionId!: string | null;
  /** The published version it is to follow; null: it becomes the first of a föreskrift. */
  @Column('uuid', { name: 'follows_version_id', nullable: true }) followsVersionId!: string | null;
  @Column('text') title!: string;
  @Column('integer') sections!: number;
  @Column('integer', { name: 'not_understood' }) notUnderstood!: number;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('uuid', { name: 'updated_by' }) updatedBy!: string;
  @Column('text', { name: 'updated_by_name' }) updatedByName!: string;
}

/** The structure as it was after one change. The last one counts; undoing takes it away. */
@Entity({ schema: 'office', name: 'draft_revision' })
export class DraftRevisionRow {
  @PrimaryColumn('uuid', { name: 'draft_id' }) draftId!: string;
  /** The draft's `version` when it was made; ascending, with holes where something was undone. */
  @PrimaryColumn('integer') version!: number;
  @Column('jsonb') statute!: Statute;
  /** What was done: a code, and the reason where one was given. */
  @Column('text') operation!: string;
  @Column('uuid', { name: 'made_by' }) madeBy!: string;
  @Column('text', { name: 'made_by_name', nullable: true }) madeByName!: string | null;
  /** What became of ids by the commands that made it; null where it was made in another way. */
  @Column('jsonb', { nullable: true }) kinship!: Kinship[] | null;
  /** The earlier state that it puts back. */
  @Column('integer', { nullable: true }) restores!: number | null;
}
