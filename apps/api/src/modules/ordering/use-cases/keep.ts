import { Injectable } from '@nestjs/common';
import type { Role } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { refuse, type Refusal } from '../../../platform/refusals.ts';

export interface SavedViewView {
  id: string;
  name: string;
  /** The filter, as it stands in the page's address. */
  address: string;
  shared: boolean;
  mine: boolean;
  by: string;
}

export interface Kept {
  __typename: 'Kept';
  id: string;
}

const NAME_MOST = 80;
const ADDRESS_MOST = 1000;
const NOTE_MOST = 4000;

const VIEWS = `
  SELECT id, name, address, shared, user_id = $2 AS mine, user_name AS by FROM office.saved_view
  WHERE round_id = $1 AND (shared OR user_id = $2) ORDER BY lower(name), id`;
const SAVE = `
  INSERT INTO office.saved_view AS v (round_id, user_id, user_name, name, address, shared) SELECT r.id, $2, $3, $4, $5, $6 FROM office.round r WHERE r.id = $1
  ON CONFLICT (round_id, user_id, name) DO UPDATE SET address = excluded.address, shared = excluded.shared, saved_at = now() RETURNING id`;
const REMOVE = 'DELETE FROM office.saved_view WHERE id = $1 AND user_id = $2 RETURNING id';
const WRITE = `
  INSERT INTO office.note (round_id, words_id, user_id, user_name, to_role, text)
  SELECT i.round_id, i.words_id, $3, $4, $5, $6 FROM record.reading_item i WHERE i.round_id = $1 AND i.id = $2 RETURNING id`;

/** What a person keeps beside what came in: views of the list, and words to colleagues. */
@Injectable()
export class Keep {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  async views(caller: AuthorityCaller, roundId: string): Promise<SavedViewView[]> {
    return this.db.read<SavedViewView>(caller, VIEWS, [roundId, caller.userId], 'saved-views');
  }

  /** A view of one's own with the same name is replaced. */
  async saveView(
    caller: AuthorityCaller,
    given: { roundId: string; name: string; address: string; shared: boolean },
  ): Promise<Kept | Refusal> {
    const name = given.name.trim();
    if (name === '' || name.length > NAME_MOST)
      return refuse('NAME_INVALID', `Skriv ett namn på högst ${NAME_MOST} tecken.`, 'name');
    if (given.address.length > ADDRESS_MOST)
      return refuse('VIEW_TOO_LONG', 'Urvalet är för långt för att sparas. Korta sökningen.');
    const values = [given.roundId, caller.userId, caller.displayName, name, given.address, given.shared];
    const [saved] = await this.db.write<{ id: string }>(caller, SAVE, values, 'saved-view');
    return saved === undefined ? refuse('NOT_KEPT', 'Välj en remiss som finns.') : { __typename: 'Kept', ...saved };
  }

  async removeView(caller: AuthorityCaller, id: string): Promise<number> {
    return (await this.db.write(caller, REMOVE, [id, caller.userId], 'saved-view-remove')).length;
  }

  async write(
    caller: AuthorityCaller,
    { roundId, id, toRole, text }: { roundId: string; id: string; toRole: Role | null; text: string },
  ): Promise<Kept | Refusal> {
    const words = text.trim();
    if (words === '' || words.length > NOTE_MOST)
      return refuse('WORDS_INVALID', `Skriv något, högst ${NOTE_MOST} tecken.`, 'text');
    const values = [roundId, id, caller.userId, caller.displayName, toRole, words];
    const [written] = await this.db.write<{ id: string }>(caller, WRITE, values, 'office-note');
    if (written === undefined) return refuse('NOT_KEPT', 'Det du skriver om finns inte i remissen.');
    this.live.changed({ roundId, topic: 'order', ids: [roundId], audience: { side: 'AUTHORITY' } });
    return { __typename: 'Kept', ...written };
  }
}
