import { randomUUID } from 'node:crypto';
import type { Asker } from '../driver/asker.ts';
import { documentOf } from '../driver/documents.ts';
import { readPlaces, type PlacesInHand, revisingAs, type RevisionInHand } from '../driver/revision.ts';
import { openResponse, publishText, sendRound, submit } from '../driver/scenario.ts';
import { drawPlaces, type DrawnPlace, type ReadProvision } from './drawn-comments.ts';
import { officialPlace, type OfficialWord, sectionOf } from './official.ts';

/** Who does what in the case. */
export interface CasePeople {
  adviser: Asker;
  /** Another than who hands it in. */
  publisher: Asker;
  officer: Asker;
  bodies: readonly { client: Asker; actorId: string }[];
}

/** One real revision: two texts, what is officially said of them, and how many comments are put on the first. */
export interface RevisionCase {
  name: string;
  before: string;
  after: string;
  official: OfficialWord;
  comments: number;
  seed: number;
}

/** What came of it. Milliseconds as the one who waits has them. */
export interface CaseFigures {
  name: string;
  places: PlacesInHand;
  spans: number;
  /** What a person was asked of before it could be published: names. */
  asked: string[];
  /** Official renumberings: as proposed, or asked of a person. */
  renumberings: { right: number; flagged: number; silent: string[]; absent: number };
  /** Comments on sections of which something is officially said. `silent`: sure, and elsewhere. */
  official: { right: number; flagged: number; silent: string[]; unsaid: number };
  milliseconds: { compare: number; publish: number };
}

/** Publishes the first text, has bodies comment on it, and makes the second the next version, as people do it. */
export async function runRevisionCase(people: CasePeople, one: RevisionCase): Promise<CaseFigures> {
  const old = await publishText(people.adviser, one.before);
  const provisions = await readProvisions(people.adviser, old.id);
  const named = (address: string): boolean => isNamed(one.official, sectionOf(address));
  await comment(people, one.name, old.id, drawPlaces(provisions, one.comments, one.seed, named));

  const [doing, other] = [revisingAs(people.adviser), revisingAs(people.publisher)];
  const draftId = await doing.bringIn(old.id, one.after);
  const [first, compare] = await timed(async () => doing.compare(draftId));
  const judged = await judgeByRegister(doing, first, one.official);
  const ready = await explainAll(doing, judged.revision);
  await doing.judgeMaterial(ready.draftId, false, 'Bedöms i ärendet.');
  const handedIn = await doing.handIn(ready.draftId);
  const [version, publish] = await timed(async () => other.publish(ready.draftId, handedIn.version));

  const places = await readPlaces(people.adviser, version.id);
  const now = await readProvisions(people.adviser, version.id);
  return {
    name: one.name,
    places,
    spans: first.spans.length,
    asked: judged.asked,
    renumberings: renumberings(one.official, provisions, now, judged),
    official: againstOfficial(one.official, places, judged.old),
    milliseconds: { compare, publish },
  };
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const begun = performance.now();
  return [await work(), performance.now() - begun];
}

async function readProvisions(reader: Asker, id: string): Promise<ReadProvision[]> {
  const { version } = await reader.ask<{ version: { provisions: ReadProvision[] } }>(
    'query ($id: ID!) { version(id: $id) { provisions { id kind address text } } }',
    { id },
  );
  return version.provisions;
}

const isNamed = ({ renumbered, register }: OfficialWord, section: string | null): boolean =>
  section !== null &&
  (renumbered.has(section) || (register !== null && officialPlace({ renumbered, register }, section) !== section));

async function comment(
  { officer, bodies }: CasePeople,
  name: string,
  versionId: string,
  places: readonly DrawnPlace[],
): Promise<void> {
  const round = await sendRound(officer, {
    ...{ versionId, title: `Remiss om ${name}`, registrationNumber: '1.1-1/2026', subject: 'Förslaget' },
    ...{ deadline: new Date(Date.now() + 30 * 86_400_000), coverLetter: documentOf(['Ni ges tillfälle att svara.']) },
    ...{ recipients: bodies.map(({ actorId }) => actorId), documents: [] },
  });
  const share = Math.ceil(places.length / bodies.length);
  for (const [index, { client }] of bodies.entries()) {
    const opened = await openResponse(client, round.id);
    for (const place of places.slice(index * share, (index + 1) * share)) await save(client, round.id, place);
    const { saveResponse } = await client.ask<{ saveResponse: { version: number } }>(
      'mutation ($input: SaveResponseInput!) { saveResponse(input: $input) { __typename ... on SavedResponse { version } } }',
      { input: { roundId: round.id, expectedVersion: opened, overallStance: 'SUPPORTS' } },
    );
    await submit(client, round.id, saveResponse.version);
  }
}

async function save(client: Asker, roundId: string, { provisionId, address, segments }: DrawnPlace): Promise<void> {
  const target = provisionId === null ? 'WHOLE' : segments.length > 0 ? 'PHRASE' : 'PROVISION';
  const { saveComment } = await client.ask<{ saveComment: { __typename: string } }>(
    'mutation ($input: SaveCommentInput!) { saveComment(input: $input) { __typename ... on Refusal { code message } } }',
    {
      input: {
        ...{ id: randomUUID(), roundId, provisionId, target, segments, kind: 'FACTUAL', expectedVersion: 0 },
        body: documentOf([`Synpunkt på ${address ?? 'förslaget i stort'}.`]),
      },
    },
  );
  if (saveComment.__typename !== 'SavedComment') throw new Error(`${address}: ${JSON.stringify(saveComment)}`);
}

interface Judged {
  revision: RevisionInHand;
  /** What was proposed at first, of sections: old address → new ones. */
  proposed: ReadonlyMap<string, readonly (string | null)[]>;
  asked: string[];
  /** Addresses of the old version of which a person was asked what became of them. */
  old: ReadonlySet<string>;
}

const ROUNDS = 6;

/** A person who has the official amendment beside her: what it says holds; of what it does not speak, the proposal. */
async function judgeByRegister(
  doing: ReturnType<typeof revisingAs>,
  first: RevisionInHand,
  official: OfficialWord,
): Promise<Judged> {
  const asked = new Set<string>();
  const old = new Set<string>();
  const proposed = new Map<string, (string | null)[]>();
  let revision = first;
  for (let round = 0; round < ROUNDS; round += 1) {
    const open = revision.edges.filter(({ confirmedBy }) => confirmedBy === null);
    if (open.length === 0) break;
    for (const { name, from, to } of open) {
      asked.add(name);
      if (from === null) continue;
      old.add(from);
      proposed.set(from, [...(proposed.get(from) ?? []), to]);
    }
    const wrong = open.flatMap((edge) => correction(edge, revision, official) ?? []);
    const [next] = wrong;
    const { draftId } = revision;
    revision =
      next === undefined
        ? await doing.judge({ draftId, keys: open.map(({ key }) => key), outcome: 'CONFIRMED' })
        : await doing.judge({ draftId, ...next });
  }
  return { revision, proposed, asked: [...asked], old };
}

function correction(
  { key, level, from, to, fromId }: RevisionInHand['edges'][number],
  { units }: RevisionInHand,
  official: OfficialWord,
): { keys: string[]; outcome: 'APART' | 'INSTEAD'; becameIds?: string[] } | null {
  const section = sectionOf(from);
  if (level !== 'unit' || section === null || section !== from || fromId === null) return null;
  const place = officialPlace(official, section);
  if (place === undefined || place === to) return null;
  if (place === null) return { keys: [key], outcome: 'APART' };
  const unit = units.find(({ address }) => address === place);
  return unit === undefined ? null : { keys: [key], outcome: 'INSTEAD', becameIds: [unit.id] };
}

/** In the authority's own words, all at once: what is asked here is where comments end up, not why. */
async function explainAll(doing: ReturnType<typeof revisingAs>, revision: RevisionInHand): Promise<RevisionInHand> {
  const open = revision.spans.filter(({ explainsItself, reasons }) => !explainsItself && reasons.length === 0);
  if (open.length === 0) return revision;
  const spanIds = open.map(({ id }) => id);
  return doing.explain({ draftId: revision.draftId, spanIds, metIds: [], words: 'Enligt beslutad ändring.' });
}

function renumberings(
  { renumbered }: OfficialWord,
  before: readonly ReadProvision[],
  now: readonly ReadProvision[],
  { proposed, old: asked }: Judged,
): CaseFigures['renumberings'] {
  const result = { right: 0, flagged: 0, silent: [] as string[], absent: 0 };
  const idNow = new Map(now.map(({ id, address }) => [id, address]));
  for (const [from, to] of renumbered) {
    const old = before.find(({ address, kind }) => kind === 'SECTION' && address === from);
    if (old === undefined) result.absent += 1;
    else if (asked.has(from)) {
      // asked of a person: right all the same where what was proposed was so
      if (proposed.get(from)?.includes(to) === true) result.right += 1;
      else result.flagged += 1;
    } else if (idNow.get(old.id) === to) result.right += 1;
    else result.silent.push(`${from} → ${idNow.get(old.id) ?? '–'}, officially ${to}`);
  }
  return result;
}

function againstOfficial(
  official: OfficialWord,
  { nodes }: PlacesInHand,
  asked: ReadonlySet<string>,
): CaseFigures['official'] {
  const result = { right: 0, flagged: 0, silent: [] as string[], unsaid: 0 };
  for (const { fromAddress, address, needsReview, status } of nodes) {
    const section = sectionOf(fromAddress);
    const place = section === null ? undefined : officialPlace(official, section);
    if (section === null || place === undefined) result.unsaid += 1;
    else if (sectionOf(address) === place) result.right += 1;
    else if (needsReview || asked.has(section) || asked.has(fromAddress ?? '')) result.flagged += 1;
    else result.silent.push(`${fromAddress} → ${address ?? '–'} (${status}), officially ${place ?? 'repealed'}`);
  }
  return result;
}
