import type { ReadingFilter as Asked } from '@samsyn/contracts/reading';
import {
  ACTOR_KINDS,
  COMMENT_KINDS,
  STANCES,
  type ActorKind,
  type CommentKind,
  type Stance,
} from '@samsyn/consultation';

/** What of all that was submitted is shown. Stands in the address: a link leads to just what one sees. */
export interface ReadingFilter {
  search: string;
  unread: 'ME' | 'ANYONE' | '';
  part: 'COMMENT' | 'GENERAL_TEXT' | 'ATTACHMENT' | '';
  decided: 'YES' | 'NO' | '';
  kind: CommentKind | '';
  stance: Stance | '';
  bodies: ActorKind | '';
  /** Where the decision on a comment stands; LEFT: not validated. */
  stands: 'PROPOSED' | 'VALIDATED' | 'LEFT' | '';
  /** A provision with all below it. */
  place: string;
  /** The id of a tag or theme. */
  tag: string;
  /** One self, nobody, or somebody's id. */
  responsible: string;
  /** To be done by this day. */
  due: string;
}

export const ME = 'jag';
export const NOBODY = 'ingen';

const NAMES: Record<keyof ReadingFilter, string> = {
  search: 'sok',
  unread: 'olasta',
  part: 'del',
  decided: 'bedomda',
  kind: 'slag',
  stance: 'stallning',
  bodies: 'instanser',
  stands: 'beslut',
  place: 'plats',
  tag: 'etikett',
  responsible: 'ansvarig',
  due: 'senast',
};

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
/** What is no choice of a few has a form of its own. */
const FORMS = {
  search: /./u,
  place: ID,
  tag: ID,
  responsible: new RegExp(`^(?:${ME}|${NOBODY})$|${ID.source}`, 'u'),
  due: /^\d{4}-\d\d-\d\d$/u,
};

const VALUES: Record<Exclude<keyof ReadingFilter, keyof typeof FORMS>, readonly string[]> = {
  unread: ['ME', 'ANYONE'],
  part: ['COMMENT', 'GENERAL_TEXT', 'ATTACHMENT'],
  decided: ['YES', 'NO'],
  stands: ['PROPOSED', 'VALIDATED', 'LEFT'],
  kind: COMMENT_KINDS,
  stance: STANCES,
  bodies: ACTOR_KINDS,
};

const KEYS = Object.keys(NAMES) as (keyof ReadingFilter)[];

export const EVERYTHING: ReadingFilter = {
  search: '',
  unread: '',
  part: '',
  decided: '',
  kind: '',
  stance: '',
  bodies: '',
  stands: '',
  place: '',
  tag: '',
  responsible: '',
  due: '',
};

/** What an address does not say, or says wrong, lets all through. */
export function readReadingFilter(params: URLSearchParams): ReadingFilter {
  const read = KEYS.map((key) => {
    const value = params.get(NAMES[key]) ?? '';
    const fits =
      key in FORMS ? FORMS[key as keyof typeof FORMS].test(value) : VALUES[key as keyof typeof VALUES].includes(value);
    return [key, fits ? value : ''];
  });
  return Object.fromEntries(read) as ReadingFilter;
}

export function writeReadingFilter(filter: ReadingFilter): URLSearchParams {
  return new URLSearchParams(KEYS.flatMap((key) => (filter[key] === '' ? [] : [[NAMES[key], filter[key]]])));
}

/** The filter as the api is asked. */
export function askedReading({
  search,
  unread,
  part,
  decided,
  kind,
  stance,
  bodies,
  stands,
  place,
  tag,
  responsible,
  due,
}: ReadingFilter): Asked {
  return {
    ...(search.trim() !== '' && { search }),
    ...(unread !== '' && { unreadBy: unread }),
    ...(part !== '' && { part }),
    ...(decided !== '' && { decided: decided === 'YES' }),
    ...(kind !== '' && { kind }),
    ...(stance !== '' && { stance }),
    ...(bodies !== '' && { organisationKind: bodies }),
    ...(stands !== '' && { stands }),
    ...(place !== '' && { provisionId: place }),
    ...(tag !== '' && { tagId: tag }),
    ...(responsible === ME && { mine: true }),
    ...(responsible === NOBODY && { unassigned: true }),
    ...(responsible !== '' && responsible !== ME && responsible !== NOBODY && { responsibleId: responsible }),
    ...(due !== '' && { dueOn: due }),
  };
}
