import { Injectable } from '@nestjs/common';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { standingNow } from '../store/recipients.store.ts';

/** A round that has been sent, as a list to begin from. */
export interface EarlierSending {
  roundId: string;
  title: string;
  registrationNumber: string;
  openedAt: Date;
  size: number;
}

/** A body by its name of today. */
export interface SendingLine {
  actorId: string;
  name: string;
}

/** What the list of a round being prepared lacks, and has beyond, the one that was sent before. */
export interface SendingDifference {
  /** Asked then, as who they are now, and not on the list. */
  missing: SendingLine[];
  /** On the list, and not asked then. */
  added: SendingLine[];
  /** Asked then under another name by a body that has gone up in, or been followed by, this one. */
  succeeded: (SendingLine & { was: string })[];
  /** Asked then; gone without anybody to follow them. */
  gone: string[];
}

const SENDINGS = `
  SELECT r.id AS "roundId", r.title, r.registration_number AS "registrationNumber", r.opened_at AS "openedAt",
    (SELECT count(*)::int FROM record.invitation i WHERE i.round_id = r.id) AS size
  FROM office.round r WHERE r.opened_at IS NOT NULL AND r.id <> $1 ORDER BY r.opened_at DESC LIMIT 100`;

const NAME = `register.name_on(one.id, (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date)`;
const ON_LIST = `SELECT actor_id AS id FROM office.round_recipient WHERE round_id = $1`;
const named = (bodies: string): string =>
  `WITH ${standingNow('$2')} SELECT one.id AS "actorId", ${NAME} AS name FROM (${bodies}) one ORDER BY name`;
const MISSING = named(`SELECT id FROM standing_now EXCEPT (${ON_LIST})`);
const ADDED = named(`(${ON_LIST}) EXCEPT SELECT id FROM standing_now`);
const SUCCEEDED = `
  WITH ${standingNow('$1')} SELECT one.id AS "actorId", ${NAME} AS name, one.was_called AS was
  FROM standing_now one WHERE one.id <> one.was ORDER BY was, name`;
const GONE = `
  WITH ${standingNow('$1')} SELECT i.name_as_sent AS name FROM record.invitation i
  WHERE i.round_id = $1 AND i.organisation_id NOT IN (SELECT was FROM standing_now) ORDER BY name`;

/** Earlier rounds as lists to begin from, and how a list differs from one of them. */
@Injectable()
export class EarlierSendingsQuery {
  constructor(private readonly db: UnitOfWork) {}

  /** The rounds that have been sent, the latest first. */
  async run(caller: AuthorityCaller, roundId: string): Promise<EarlierSending[]> {
    return this.db.read<EarlierSending>(caller, SENDINGS, [roundId]);
  }

  async difference(caller: AuthorityCaller, roundId: string, earlierId: string): Promise<SendingDifference> {
    const [both, then] = [[roundId, earlierId], [earlierId]];
    const [missing, added, succeeded, gone] = await this.db.readAll(caller, [
      { text: MISSING, values: both },
      { text: ADDED, values: both },
      { text: SUCCEEDED, values: then },
      { text: GONE, values: then },
    ]);
    return {
      missing: missing as SendingLine[],
      added: added as SendingLine[],
      succeeded: succeeded as SendingDifference['succeeded'],
      gone: (gone as { name: string }[]).map(({ name }) => name),
    };
  }
}
