import { stockholmDayOf } from '@samsyn/consultation';
import type { Client, Loose } from './client.ts';
import { mailServer } from './mail-server.ts';
import { publish, sendRound } from './remiss.ts';
import { createWorld } from './world.ts';

const CUT =
  'id passage offset paragraphs use places offers { address written } kind stance wording transcript reason decidedBy';
const REGISTRATION =
  'responseId receiptNumber registeredAt registeredBy late yields uninvited correctedBy askedAt mailState outcome words confirmedBy';
export const INCOMING = `__typename ... on Refusal { code message problems { code field } } ... on Stale { currentVersion changedBy }
  ... on IncomingAnswer { id version state organisationName invited fileName sha256 format isForm late receivedOn receivedTime overallStance ownReceipt corrects
    passages { text kind page part } warnings { text reason } cuts { ${CUT} } problems { code field } setAsideReason registration { ${REGISTRATION} } }`;

export const TODAY = stockholmDayOf(Date.now());

/** The answer as plain text, with a letterhead, headings that name places, and a signature. */
export const LETTER = `Dnr HSN 2026-0012

Allmänna synpunkter

Regionen är positiv till förslaget.

1 kap. 2 §

Kravet på en plan varje år är för tungt. Det räcker med vart tredje år.

2 kap. 1 § bör ges följande lydelse: ”Regionen ska lämna uppgifter vart tredje år.”

Med vänlig hälsning

Hälso- och sjukvårdsdirektören
`;

export interface CutLike {
  id: string;
  use: string;
  places: string[];
  kind: string;
  stance: string | null;
  wording: string;
  transcript: string;
  reason: string;
}

const valuesOf = ({ use, places, kind, stance, wording, transcript, reason }: CutLike): object => ({
  ...{ use, places, kind, stance, wording, transcript, reason },
});

/** A world with a mail server, two bodies on a sändlista and one beside it, and what is done with answers from outside. */
export async function incomingWorld(before?: (databaseUrl: string) => Promise<void>) {
  const mail = await mailServer();
  const world = await createWorld({ SMTP_URL: mail.url, SAMSYN_PROCESS: 'all' }, undefined, before);
  const actors = await world.addActors(
    { key: 'uppsala', mailbox: 'uppsala@region.example' },
    { key: 'halland', mailbox: 'halland@region.example' },
    { key: 'stranger' },
  );
  const { uppsala = '', halland = '', stranger = '' } = actors;
  const version = await publish(world);
  const officer = await world.as('CASE_OFFICER');
  const registrar = await world.as('REGISTRAR');
  const body = await world.as('COORDINATOR', uppsala);
  let count = 0;
  const send = async (deadline?: string) =>
    sendRound(officer, version.id, [uppsala, halland], {
      title: `Utifrån ${(count += 1)}`,
      ...(deadline === undefined ? {} : { deadline }),
    });

  const receive = async (
    roundId: string,
    file: { name: string; bytes: Uint8Array } = { name: 'svar.txt', bytes: Buffer.from(LETTER) },
    input: object = {},
    by: Client = registrar,
  ): Promise<Loose> => {
    const uploaded = await by.upload(file.name, file.bytes);
    if (!uploaded['uploadId']) return uploaded;
    const { uploadId } = uploaded;
    const plain = { roundId, organisationId: uppsala, uploadId, channel: 'POST', receivedOn: TODAY, reason: '' };
    const { receiveIncoming } = await by.ask(
      `mutation ($i: ReceiveIncomingInput!) { receiveIncoming(input: $i) { ${INCOMING} } }`,
      { i: { ...plain, ...input } },
    );
    return receiveIncoming;
  };
  const change = async (name: string, args: string, values: object, by: Client = registrar): Promise<Loose> => {
    const list = args.split(', ').map((arg) => arg.split(': ') as [string, string]);
    const declared = list.map(([arg, type]) => `$${arg}: ${type}`).join(', ');
    const passed = list.map(([arg]) => `${arg}: $${arg}`).join(', ');
    const answer = await by.ask(`mutation (${declared}) { ${name}(${passed}) { ${INCOMING} } }`, { ...values });
    return answer[name];
  };
  const CUTTING = 'id: ID!, expectedVersion: Int!, act: CutActInput!';
  const cut = async ({ id, version: expectedVersion }: Loose, act: object, by: Client = registrar): Promise<Loose> =>
    change('cutIncoming', CUTTING, { id, expectedVersion, act }, by);
  const decide = async (incoming: Loose, piece: CutLike, more: object = {}): Promise<Loose> =>
    cut(incoming, { kind: 'DECIDE', cutId: piece.id, values: { ...valuesOf(piece), ...more } });
  const describe = async ({ id, version: expectedVersion }: Loose, more: object): Promise<Loose> =>
    change('describeIncoming', 'input: DescribeIncomingInput!', {
      input: {
        id,
        expectedVersion,
        organisationId: uppsala,
        channel: 'POST',
        receivedOn: TODAY,
        reason: '',
        overallStance: 'SUPPORTS',
        ...more,
      },
    });
  /** Every piece as it is proposed, and a stance on the whole. */
  const decideAll = async (first: Loose, more: object = {}): Promise<Loose> => {
    let incoming = await cut(first, { kind: 'CONFIRM_NOT_POINTS' });
    for (const piece of incoming['cuts'].filter((one: Loose) => one['decidedBy'] === null))
      incoming = await decide(incoming, piece);
    return describe(incoming, more);
  };
  const register = async ({ id, version: expectedVersion }: Loose, ownAnswer: string | null = null): Promise<Loose> =>
    change('registerIncoming', 'id: ID!, expectedVersion: Int!, ownAnswer: OwnAnswer', {
      id,
      expectedVersion,
      ownAnswer,
    });
  const stop = async (): Promise<void> => {
    await world.stop();
    await mail.stop();
  };
  const people = { officer, registrar, body };
  return {
    world,
    mail,
    version,
    ...people,
    uppsala,
    halland,
    stranger,
    send,
    receive,
    cut,
    decide,
    describe,
    decideAll,
    register,
    change,
    stop,
  };
}
