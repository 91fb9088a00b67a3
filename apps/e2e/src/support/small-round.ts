import { randomUUID } from 'node:crypto';
import {
  type CommentSeed,
  documentOf,
  GraphqlClient,
  publishText,
  type ResponseSeed,
  sendRound,
  submit,
  writeAnswer,
} from '@samsyn/testing';
import { draftText } from './draft.ts';

/** What two bodies have written alike; one of them goes on in words of its own. */
const LETTER =
  'Kravet på en årlig översyn av planen blir orimligt betungande för små vårdgivare med få anställda och bör därför mildras till vart tredje år.';
const COST = 'Förslaget saknar en redovisning av hur kostnaderna ska finansieras.';
export const THEME_WORD = 'kostnaderna';

interface Answer {
  /** As its people sign in, and its name. */
  key: string;
  body: string;
  comments: readonly CommentSeed[];
}

const said = (ref: string, address: string | null, text: string, proposal?: CommentSeed['proposal']): CommentSeed => ({
  ...{ ref, address, kind: address === null ? 'CONSEQUENCE' : 'FACTUAL' },
  text: [text],
  ...(proposal === undefined ? {} : { proposal }),
});

const ANSWERS: readonly Answer[] = [
  {
    key: 'region-varmland',
    body: 'Region Värmland',
    comments: [said('a', '1 kap. 2 §', LETTER), said('b', null, COST)],
  },
  {
    key: 'region-gavleborg',
    body: 'Region Gävleborg',
    comments: [
      said('a', '1 kap. 2 §', `${LETTER} Hos oss gäller det fyra mottagningar.`),
      said('b', null, `Även vi frågar efter hur kostnaderna ska täckas på sikt.`),
    ],
  },
  {
    key: 'region-jonkopings-lan',
    body: 'Region Jönköpings län',
    comments: [
      said('a', '2 kap. 1 §', 'Uppgifterna bör lämnas digitalt och i ett gemensamt format.', {
        wording:
          'Vårdgivaren ska på begäran av Socialstyrelsen digitalt lämna de uppgifter om planen i 1 kap. 2 § som behövs för nationell samordning.',
        reason: 'Annars måste var och en bygga ett eget.',
      }),
    ],
  },
];
/** Endorses the last of them, with words of its own. */
const ENDORSING = {
  key: 'region-orebro-lan',
  body: 'Region Örebro län',
  addition: 'Formatet bör vara klart ett år innan kravet träder i kraft.',
};

/** A small round that is out and answered: near-duplicates, a proposed wording, what cuts across, an endorsement with an addition. */
export async function smallRound(url: string, title: string): Promise<{ slug: string; id: string }> {
  const client = async (key: string): Promise<GraphqlClient> => new GraphqlClient(url).signIn(key);
  const version = await publishText(await client('jurist'), draftText('sammanställning'));
  const officer = await client('handlaggare');
  const { actors } = await officer.ask<{ actors: { nodes: { id: string; name: string }[] } }>(
    '{ actors(filter: { kind: REGION }) { nodes { id name } } }',
  );
  const asked = [...ANSWERS.map(({ body }) => body), ENDORSING.body];
  const round = await sendRound(officer, {
    ...{ versionId: version.id, title, registrationNumber: '4.1-3107/2026', subject: 'Förslaget i sin helhet.' },
    deadline: new Date(Date.now() + 40 * 86_400_000),
    coverLetter: documentOf(['Socialstyrelsen önskar era synpunkter på förslaget.']),
    recipients: asked.map((body) => actors.nodes.find(({ name }) => name === body)?.id ?? body),
    answersVisible: 'ON_SUBMISSION',
    documents: [],
  });
  for (const { key, comments } of ANSWERS) {
    const at = await client(`${key}-coordinator`);
    const written = await writeAnswer(at, round.id, version, answerOf(key, comments), new Map());
    await submit(at, round.id, written.version);
  }
  await endorse(await client(`${ENDORSING.key}-coordinator`), round.id, version.byAddress.get('2 kap. 1 §')?.id ?? '');
  return round;
}

const answerOf = (actor: string, comments: readonly CommentSeed[]): ResponseSeed => ({
  ...{ actor, state: 'SUBMITTED', openedDaysFromDeadline: -1, generalText: [], stances: [] },
  ...{ comments: [...comments], overall: { stance: 'SUPPORTS_WITH_CONDITIONS' } },
});

async function endorse(body: GraphqlClient, roundId: string, provisionId: string): Promise<void> {
  await body.ask('mutation ($id: ID!) { openMyResponse(roundId: $id) { version } }', { id: roundId });
  const { othersPoints } = await body.ask<{ othersPoints: { commentId: string }[] }>(
    'query ($r: ID!, $p: ID) { othersPoints(roundId: $r, provisionId: $p) { commentId } }',
    { r: roundId, p: provisionId },
  );
  const point = {
    ...{
      id: randomUUID(),
      roundId,
      provisionId,
      target: 'PROVISION',
      segments: [],
      kind: 'FACTUAL',
      expectedVersion: 0,
    },
    body: documentOf([ENDORSING.addition]),
    endorsesCommentId: othersPoints[0]?.commentId,
  };
  await body.ask('mutation ($input: SaveCommentInput!) { saveComment(input: $input) { __typename } }', {
    input: point,
  });
  const whole = { roundId, expectedVersion: 1, overallStance: 'SUPPORTS', generalText: null };
  const { saveResponse } = await body.ask<{ saveResponse: { version: number } }>(
    'mutation ($input: SaveResponseInput!) { saveResponse(input: $input) { ... on SavedResponse { version } } }',
    { input: whole },
  );
  await submit(body, roundId, saveResponse.version);
}
