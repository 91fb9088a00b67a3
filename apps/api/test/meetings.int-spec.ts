import { assignmentWorld, type AssignmentWorld, seedOf } from './assignment-world.ts';
import ICAL from 'ical.js';
import type { Client, Loose } from './client.ts';
import { until } from './mail-server.ts';
import { mailboxes } from './mailboxes.ts';
import { notice } from './notice.ts';
import { publish, type PublishedVersion, sendRound } from './remiss.ts';

const MEETING = `id version kind title planned sharedAt versionLabel participantCount pointCount participants { actorId name contact absent }
  points { id actorId name text places { provisionId address } } letters { name address holds state failure by } letterLanguages`;
const KEY = 'a-key-of-tests-that-is-32-characters';
const SAID = `__typename ... on Refusal { code problems { code field } } ... on Stale { currentVersion } ... on Meeting { ${MEETING} }`;

describe('meetings with bodies', () => {
  let at: AssignmentWorld;
  let mail: Awaited<ReturnType<typeof mailboxes>>;
  let officer: Client;
  let version: PublishedVersion;
  let round: { id: string; slug: string };
  let assignmentId: string;
  const [uppsala, armed, mcf] = ['region-uppsala', 'forsvarsmakten', 'myndigheten-for-civilt-forsvar'];
  beforeAll(async () => {
    mail = await mailboxes();
    const returns = { BOUNCE_ADDRESS: 'studs@samsyn.example', BOUNCE_KEY: KEY };
    at = await assignmentWorld({ SMTP_URL: mail.url, SAMSYN_PROCESS: 'all', ...returns });
    ({ officer } = at);
    version = await publish(at.world);
    assignmentId = (await at.save(at.fresh(seedOf('S2025/00866'))))['id'];
    round = await sendRound(officer, version.id, [uppsala, armed].map(at.idOf), { title: 'Möten' });
  }, 120_000);
  afterAll(async () => {
    await at.world.stop();
    await mail.stop();
  });

  const input = (more: object = {}): Record<string, unknown> => ({
    ...{ expectedVersion: 0, kind: 'PRIOR_CONSULTATION', title: 'Samråd om utkastet', assignmentId, roundId: round.id },
    ...{ versionId: version.id, startsAt: '2026-02-03T08:00:00Z', endsAt: '2026-02-03T10:00:00Z', place: 'Videomöte' },
    ...{ agenda: 'Kapitel 1', notes: 'Internt.', outcome: 'En bestämmelse förtydligas.', points: [] },
    participants: [{ actorId: at.idOf(uppsala), contact: 'registrator', absent: false }],
    ...more,
  });
  const save = async (given: object, client = officer): Promise<Loose> => {
    const { saveMeeting } = await client.ask(
      `mutation ($input: SaveMeetingInput!) { saveMeeting(input: $input) { ${SAID} } }`,
      { input: given },
    );
    return saveMeeting;
  };
  const share = async (id: string, expectedVersion: number): Promise<Loose> => {
    const { shareMeeting } = await officer.ask(
      `mutation ($id: ID!, $v: Int!) { shareMeeting(meetingId: $id, expectedVersion: $v) { ${SAID} } }`,
      { id, v: expectedVersion },
    );
    return shareMeeting;
  };
  const own = async (key: string): Promise<Loose[]> => {
    const body = await at.world.as('COORDINATOR', at.idOf(key));
    const { ownMeetings } = await body.ask('{ ownMeetings { title agenda place points { text addresses } } }');
    return ownMeetings;
  };
  const withPoints = (): Record<string, unknown> =>
    input({
      participants: [uppsala, armed, mcf].map((key) => ({ actorId: at.idOf(key), contact: '', absent: key === mcf })),
      points: [
        {
          actorId: at.idOf(uppsala),
          text: 'Planen bör ses över vartannat år.',
          provisionIds: [version.at['1 kap. 2 §']],
        },
        { actorId: at.idOf(armed), text: 'Begreppen stämmer.', provisionIds: [] },
      ],
    });

  it('are planned, and noted when they have been', async () => {
    const ahead = { startsAt: '2099-01-01T08:00:00Z', endsAt: '2099-01-01T09:00:00Z' };
    const refused = await save(input({ ...ahead, title: ' ', participants: [] }));
    const codes = refused['problems'].map(({ code }: Loose) => code);
    expect(codes).toEqual(['TITLE_INVALID', 'NOT_HELD', 'PARTICIPANTS_MISSING']);
    const planned = await save(input({ ...ahead, outcome: '' }));
    expect(planned).toMatchObject({ planned: true, version: 1, versionLabel: expect.stringContaining('version 1') });
    const moved = { ...input({ ...ahead, outcome: '' }), id: planned['id'], expectedVersion: 1, place: 'Stockholm' };
    expect((await save(moved))['version']).toBe(2);
    expect(await save(moved)).toMatchObject({ __typename: 'Stale', currentVersion: 2 });
    const nowhere = { versionId: version.regulationId, points: [] };
    expect((await save(input(nowhere)))['code']).toBe('PLACE_UNKNOWN');
  });

  it('count in the account of the assignment, by the name of the day, without those who stayed away', async () => {
    const held = await save(withPoints());
    expect(held).toMatchObject({ participantCount: 3, pointCount: 2 });
    expect(held['points'][0]).toMatchObject({ name: 'Region Uppsala', places: [{ address: '1 kap. 2 §' }] });
    const old = { startsAt: '2018-05-02T08:00:00Z', endsAt: '2018-05-02T09:00:00Z', versionId: null };
    const then = await save(
      input({ ...old, participants: [{ actorId: at.idOf(mcf), contact: 'registrator', absent: false }] }),
    );
    expect(then['participants'][0].name).toBe('Myndigheten för samhällsskydd och beredskap');
    const account = await at.read(assignmentId);
    const met = account['contacts'].map(({ kind, heldOn, actors }: Loose) => [kind, heldOn, actors.length]);
    expect(met).toContainEqual(['PRIOR_CONSULTATION', '2026-02-03', 2]);
    const armedParty = account['parties'].find(({ name }: Loose) => name === 'Försvarsmakten');
    expect(armedParty.actors[0].contacts).toHaveLength(1);
    const csv = await (await officer.fetch(`/export/uppdrag/${assignmentId}/redovisning.csv`)).text();
    expect(csv).toContain('Samråd: Samråd om utkastet');
    expect(csv).toContain(';Myndigheten för samhällsskydd och beredskap;2018-05-02;');
    // a samråd with Försvarsmakten about the round is what the gate asks for
    const { gates } = await officer.ask(`query ($id: ID!) { gates(roundId: $id) { gates { kind state why day } } }`, {
      id: round.id,
    });
    expect(gates.gates[1]).toMatchObject({ kind: 'ARMED_FORCES', state: 'MET', why: 'CONSULTED', day: '2026-02-03' });
  });

  it('tell what was said of a provision, to whoever consolidates the answers', async () => {
    const asked = async (provisionId: string | null): Promise<Loose[]> => {
      const { saidAtMeetings } = await officer.ask(
        `query ($r: ID!, $p: ID) { saidAtMeetings(roundId: $r, provisionId: $p) { name text heldOn kind places { address } } }`,
        { r: round.id, p: provisionId },
      );
      return saidAtMeetings;
    };
    expect((await asked(null)).map(({ name }) => name)).toEqual(['Region Uppsala', 'Försvarsmakten']);
    const ofSection = await asked(version.at['1 kap. 2 §'] ?? '');
    expect(ofSection).toMatchObject([{ name: 'Region Uppsala', heldOn: '2026-02-03', kind: 'PRIOR_CONSULTATION' }]);
    expect(await asked(version.at['2 kap. 1 §'] ?? '')).toEqual([]);
  });

  it('are read by a body once shared: its own points, no notes, nothing of others', async () => {
    const held = await save({ ...withPoints(), title: 'Delges' });
    expect(await own(uppsala)).toEqual([]);
    const shared = await share(held['id'], held['version']);
    expect(shared['sharedAt']).not.toBeNull();
    expect(await own(uppsala)).toEqual([
      {
        ...{ title: 'Delges', agenda: 'Kapitel 1', place: 'Videomöte' },
        points: [{ text: 'Planen bör ses över vartannat år.', addresses: ['1 kap. 2 §'] }],
      },
    ]);
    expect((await own(armed))[0]['points']).toEqual([{ text: 'Begreppen stämmer.', addresses: [] }]);
    expect(await own(mcf)).toEqual([]); // it stayed away
    expect(await own('region-dalarna')).toEqual([]);
    const notes = at.world.sql('samsyn_body', 'SELECT notes FROM office.meeting', [], at.idOf(uppsala));
    await expect(notes).rejects.toThrow(/permission denied/u);
    const again = { ...withPoints(), id: held['id'], expectedVersion: shared['version'] };
    expect((await save(again))['code']).toBe('ALREADY_SHARED');
    const { removeMeeting } = await officer.ask(
      `mutation ($id: ID!) { removeMeeting(meetingId: $id) { ... on Refusal { code } } }`,
      { id: held['id'] },
    );
    expect(removeMeeting.code).toBe('ALREADY_SHARED');
    const { events } = await officer.ask(
      `query ($id: ID!) { events(objectId: $id, first: 1) { nodes { kind facts } } }`,
      { id: held['id'] },
    );
    expect(events.nodes[0]).toMatchObject({ kind: 'MEETING_SHARED', facts: { meetingKind: 'PRIOR_CONSULTATION' } });
  });

  it('leave the house as notes and as an entry for a calendar, to those who may read them', async () => {
    const { id } = await save(withPoints());
    const path = `/export/mote/${id}`;
    const entry = await (await officer.fetch(`${path}/mote.ics`)).text();
    const [event] = new ICAL.Component(ICAL.parse(entry) as unknown[]).getAllSubcomponents('vevent');
    if (event === undefined) throw new Error('no event');
    const { summary, location, startDate } = new ICAL.Event(event);
    const start = startDate.toJSDate().toISOString();
    expect([summary, location, start]).toEqual(['Samråd: Samråd om utkastet', 'Videomöte', '2026-02-03T08:00:00.000Z']);
    expect((await officer.fetch(`${path}/anteckningar.docx`)).headers.get('content-type')).toContain(
      'wordprocessingml',
    );
    expect((await officer.fetch(`${path}/anteckningar.pdf`)).headers.get('content-type')).toBe('application/pdf');
    const body = await at.world.as('COORDINATOR', at.idOf(uppsala));
    for (const file of ['mote.ics', 'anteckningar.docx'])
      expect((await body.fetch(`${path}/${file}`)).status).toBe(404);
    const { removeMeeting } = await officer.ask(
      `mutation ($id: ID!) { removeMeeting(meetingId: $id) { __typename } }`,
      { id },
    );
    expect(removeMeeting.__typename).toBe('Meeting');
    expect((await officer.fetch(`${path}/mote.ics`)).status).toBe(404);
  });

  describe('that are ahead', () => {
    const ahead = { startsAt: '2099-02-03T08:00:00Z', endsAt: '2099-02-03T10:00:00Z', outcome: '' };
    const both = (): Record<string, unknown> =>
      input({
        ...{ ...ahead, title: 'Kommande' },
        participants: [uppsala, armed].map((key) => ({ actorId: at.idOf(key), contact: '', absent: false })),
      });
    const invite = async (
      meeting: Loose,
      addresses: Record<string, string>,
      languages = ['sv', 'en'],
    ): Promise<Loose> => {
      const recipients = Object.entries(addresses).map(([key, address]) => ({ actorId: at.idOf(key), address }));
      const { inviteToMeeting } = await officer.ask(
        `mutation ($i: InviteToMeetingInput!) { inviteToMeeting(input: $i) { ${SAID} } }`,
        { i: { meetingId: meeting['id'], expectedVersion: meeting['version'], recipients, languages } },
      );
      return inviteToMeeting;
    };
    const read = async (id: string): Promise<Loose> =>
      (await officer.ask(`query ($id: ID!) { meeting(id: $id) { ${MEETING} } }`, { id })).meeting;
    const lettersTo = (address: string) => mail.letters().filter(({ to }) => to === address);
    const letterTo = async (address: string, nth = 1) => {
      await until(() => lettersTo(address).length >= nth);
      const letter = lettersTo(address)[nth - 1];
      if (letter === undefined) throw new Error('no letter');
      const [file] = letter.read.attachments;
      return { ...letter, file: new TextDecoder().decode(file?.content as ArrayBuffer) };
    };
    const settled = async (id: string, state: string): Promise<Loose> => {
      await until(async () => (await read(id))['letters'][0].state === state);
      return read(id);
    };

    it('are told of by one letter to each mailbox, with an entry for a calendar, and again when they move', async () => {
      const meeting = await save(both());
      const wrong = await invite(meeting, { [uppsala]: 'registrator' });
      const field = `address-${at.idOf(uppsala)}`;
      expect(wrong).toMatchObject({ code: 'ADDRESS_ODD', problems: [{ code: 'ADDRESS_ODD', field }] });
      expect((await invite(meeting, { [mcf]: 'a@mcf.example' }))['code']).toBe('NO_PARTICIPANT');
      expect((await invite(meeting, {}))['code']).toBe('NOBODY_CHOSEN');
      const old = { ...meeting, version: 9 };
      expect((await invite(old, { [uppsala]: 'r@uppsala.example' }))['__typename']).toBe('Stale');

      const to = { [uppsala]: 'r@uppsala.example', [armed]: 'r@forsvaret.example' };
      expect((await invite(meeting, to))['letters']).toHaveLength(2);
      const { read: words, file } = await letterTo('r@uppsala.example');
      expect(words.subject).toMatch(/^Inbjudan till samråd: Kommande \(dnr .+\)$/u);
      expect(words.text).toContain('Till Region Uppsala');
      expect(words.text).toContain('Tid: tisdag 3 februari 2099 kl. 09.00–11.00\nPlats: Videomöte\n\nKapitel 1');
      expect(words.text).toContain('Time: Tuesday 3 February 2099, 09:00–11:00');
      expect(words.text).toContain('/moten');
      expect(file).toMatch(/METHOD:PUBLISH[^]+SEQUENCE:0[^]+LOCATION:Videomöte/u);
      await letterTo('r@forsvaret.example');
      const sent = await settled(meeting['id'], 'SENT');
      expect(sent['letters']).toContainEqual({
        ...{ name: 'Region Uppsala', address: 'r@uppsala.example', holds: true, state: 'SENT', failure: null },
        by: expect.stringMatching(/^CASE_OFFICER/u),
      });
      // asked for once more, it is not sent once more
      expect((await invite(meeting, to))['letters']).toHaveLength(2);
      expect((await own(uppsala))[0]).toMatchObject({ title: 'Kommande', points: [] });
      expect((await own(mcf)).map(({ title }) => title)).not.toContain('Kommande');

      const moved = await save({ ...both(), id: meeting['id'], expectedVersion: 1, place: 'Stockholm' });
      expect(moved['letters'].map(({ holds }: Loose) => holds)).toEqual([false, false]);
      await invite(moved, { [uppsala]: 'r@uppsala.example' }, ['sv']);
      const again = await letterTo('r@uppsala.example', 2);
      expect(again.read.subject).toMatch(/^Ändrad tid eller plats: Inbjudan till samråd/u);
      expect(again.read.text).not.toContain('Time:');
      expect(again.file).toMatch(/SEQUENCE:1[^]+LOCATION:Stockholm/u);
      const uid = (text: string): string | undefined => /UID:(?<uid>\S+)/u.exec(text)?.groups?.['uid'];
      expect(uid(again.file)).toBe(uid(file));

      // one that came back may be sent again; called off, it is told of to those who were written to
      await settled(meeting['id'], 'SENT');
      const handedIn = await fetch(`${at.world.url}/post/studsar`, {
        ...{ method: 'POST', body: notice(again.returnPath) },
        headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${KEY}` },
      });
      expect(handedIn.status).toBe(200);
      expect((await read(meeting['id']))['letters'][0]).toMatchObject({ state: 'BOUNCED', failure: '5.1.1' });
      await invite(moved, { [uppsala]: 'r@uppsala.example' }, ['sv']);
      await letterTo('r@uppsala.example', 3);
      await officer.ask(`mutation ($id: ID!) { removeMeeting(meetingId: $id) { __typename } }`, { id: meeting['id'] });
      const off = await letterTo('r@uppsala.example', 4);
      expect(off.read.subject).toMatch(/^Inställt: Samråd: Kommande/u);
      expect(off.file).toMatch(/SEQUENCE:2[^]+STATUS:CANCELLED/u);
      expect((await letterTo('r@forsvaret.example', 2)).read.subject).toMatch(/^Inställt/u);
      expect((await own(uppsala)).map(({ title }) => title)).not.toContain('Kommande');
      expect(new Set(mail.letters().map(({ messageId }) => messageId)).size).toBe(mail.letters().length);
    }, 60_000);

    it('are seen by whom they were sent to; what was noted of it, only when that is shared', async () => {
      const meeting = await save({ ...both(), title: 'Inbjuden' });
      await invite(meeting, { [uppsala]: 'r2@uppsala.example' }, ['sv']);
      await letterTo('r2@uppsala.example');
      const noted = { ...withPoints(), title: 'Inbjuden', id: meeting['id'], expectedVersion: 1 };
      const held = await save(noted);
      expect((await invite(held, { [uppsala]: 'r2@uppsala.example' }))['code']).toBe('ALREADY_BEGUN');
      const ofIt = async (): Promise<Loose> => (await own(uppsala)).find(({ title }) => title === 'Inbjuden') ?? {};
      expect(await ofIt()).toMatchObject({ place: 'Videomöte', points: [] });
      await share(held['id'], held['version']);
      expect((await ofIt())['points']).toHaveLength(1);
    });
  });
});
