import type { ActorKind } from '@samsyn/consultation';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A body that can be asked: one row however often its name has changed. */
@Entity({ schema: 'register', name: 'actor' })
export class ActorRow {
  @PrimaryGeneratedColumn('uuid') id!: string;
  /** What it is called in data: never shown, never changed. */
  @Column('text') key!: string;
  @Column('text') kind!: ActorKind;
  @Column('text', { name: 'organisation_number', nullable: true }) organisationNumber!: string | null;
  @Column('text', { name: 'county_code', nullable: true }) countyCode!: string | null;
  @Column('text', { name: 'municipality_code', nullable: true }) municipalityCode!: string | null;
  @Column('text', { name: 'civil_defence_region', nullable: true }) civilDefenceRegion!: string | null;
  @Column('text', { name: 'health_care_region', nullable: true }) healthCareRegion!: string | null;
  @Column('text', { nullable: true }) mailbox!: string | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: string | null;
}

export type NameKind = 'OFFICIAL' | 'SHORT' | 'ALIAS';

/** A name and the days it was valid, both ends included; null: not known, or still valid. */
@Entity({ schema: 'register', name: 'actor_name' })
export class ActorNameRow {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: number;
  @Column('uuid', { name: 'actor_id' }) actorId!: string;
  @Column('text') name!: string;
  @Column('text') kind!: NameKind;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom!: string | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text') sources!: string;
}

/** That one body took over from another. */
@Entity({ schema: 'register', name: 'actor_predecessor' })
export class ActorPredecessorRow {
  @PrimaryColumn('uuid', { name: 'actor_id' }) actorId!: string;
  @PrimaryColumn('uuid', { name: 'predecessor_id' }) predecessorId!: string;
  @Column('text') kind!: 'MERGER' | 'SUCCESSION';
  @Column('date', { name: 'from_date', nullable: true }) fromDate!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
}

export type SectorRole = 'LEAD' | 'MEMBER' | 'LISTED';

/** A body's place in a sector of civil preparedness, and since when. */
@Entity({ schema: 'register', name: 'actor_sector' })
export class ActorSectorRow {
  @PrimaryColumn('uuid', { name: 'actor_id' }) actorId!: string;
  @PrimaryColumn('text') sector!: string;
  @Column('text') role!: SectorRole;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom!: string | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('text') sources!: string;
}
