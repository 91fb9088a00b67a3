import { Injectable } from '@nestjs/common';
import type { Role } from '@samsyn/consultation';
import { type BodyCaller, DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { PeopleEventKind } from '../store/people-event.ts';

export interface PeopleEventView {
  id: string;
  at: Date;
  kind: PeopleEventKind;
  byName: string | null;
  aboutName: string | null;
  email: string | null;
  fromRole: Role | null;
  toRole: Role | null;
}

const MOST = 200;

const HISTORY = `
  SELECT e.seq::text AS id, e.at, e.kind, who.display_name AS "byName", whom.display_name AS "aboutName", i.email,
    e.from_role AS "fromRole", e.to_role AS "toRole"
  FROM identity.people_event e
    LEFT JOIN identity.app_user who ON who.id = e.by_user
    LEFT JOIN identity.app_user whom ON whom.id = e.about_user
    LEFT JOIN identity.colleague_invitation i ON i.id = e.invitation_id
  WHERE e.organisation_id = $1 ORDER BY e.seq DESC LIMIT ${MOST}`;

/** The body's own log of its people, for its coordinator. Names and addresses are read where they are kept: the log holds none. */
@Injectable()
export class ColleagueHistory {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run({ organisationId }: BodyCaller): Promise<PeopleEventView[]> {
    return this.unitOfWork.read<PeopleEventView>(DOOR, HISTORY, [organisationId]);
  }
}
