import type { Client } from './client.ts';
import { beginSupplement, mine, submitEdition, withdraw, write } from './editions.ts';
import { got } from './receipt.ts';
import {
  openResponse,
  paragraph,
  publish,
  saveComment,
  saveResponse,
  submit,
  type PublishedVersion,
} from './remiss.ts';
import { createWorld, type World } from './world.ts';

const EMPTY = { type: 'doc', content: [{ type: 'paragraph' }] };
const POINTS = `query ($r: ID!, $p: ID) { othersPoints(roundId: $r, provisionId: $p) { commentId organisationName number body } }`;

describe('endorsing what another body has answered', () => {
  let world: World;
  let version: PublishedVersion;
  let officer: Client;
  let ids: Record<string, string>;
  beforeAll(async () => {
    world = await createWorld();
    ids = await world.addActors({ key: 'skr' }, { key: 'uppsala' }, { key: 'halland' });
    version = await publish(world);
    officer = await world.as('CASE_OFFICER');
  });
  afterAll(async () => world.stop());

  /** A round in which the first body has answered; the others as the rule lets them. */
  async function answered(answersVisible: string) {
    const input = {
      versionId: version.id,
      title: `Remiss ${answersVisible}`,
      registrationNumber: '1/2026',
      subject: 'Förslaget',
      deadline: new Date(Date.now() + 30 * 86_400_000).toISOString(),
      shortTimeReason: 'Det brådskar.',
      coverLetter: paragraph('Missiv.'),
      answersVisible,
    };
    const { createRound } = await officer.ask(
      `mutation ($input: CreateRoundInput!) { createRound(input: $input) { ... on Round { id version answersVisible } } }`,
      { input },
    );
    await officer.ask(`mutation ($input: ChangeRecipientsInput!) { changeRecipients(input: $input) { __typename } }`, {
      input: { roundId: createRound.id, add: Object.values(ids) },
    });
    const { openRound } = await officer.ask(
      `mutation ($r: ID!) { openRound(roundId: $r, expectedVersion: ${createRound.version}) { ... on Round { id slug version } } }`,
      { r: createRound.id },
    );
    const skr = await world.as('COORDINATOR', ids['skr']);
    const points = await write(skr, openRound.id, version.at);
    await submit(skr, openRound.id, 2);
    return { round: openRound, skr, points, body: await world.as('COORDINATOR', ids['uppsala']) };
  }
  const seen = async (body: Client, roundId: string): Promise<number> =>
    (await body.ask(`query ($r: ID!) { othersAnswers(roundId: $r) { organisationName } }`, { r: roundId }))
      .othersAnswers.length;

  it('is not possible where the round does not let bodies read one another, whatever id is sent', async () => {
    const { round, body, points } = await answered('NEVER');
    await openResponse(body, round.id);
    expect(await seen(body, round.id)).toBe(0);
    expect(
      await saveComment(body, {
        roundId: round.id,
        provisionId: version.at['1 kap. 1 §'] ?? null,
        endorsesCommentId: points[0],
      } as never),
    ).toMatchObject({ code: 'POINT_NOT_VISIBLE' });
    const [answer] = await world.sql<{ id: string }>('owner', 'SELECT id FROM record.response WHERE round_id = $1', [
      round.id,
    ]);
    const whole = {
      roundId: round.id,
      expectedVersion: 1,
      overallStance: 'ENDORSES_OTHER',
      endorsesActorId: ids['skr'],
    };
    expect(await saveResponse(body, { ...whole, endorsesResponseId: answer?.id })).toMatchObject({
      code: 'ANSWER_NOT_VISIBLE',
    });
    // the body by its name, as ever
    expect(await saveResponse(body, whole)).toMatchObject({ __typename: 'SavedResponse' });
  });

  it('comes with the closing where that is the rule; opened wider it cannot be, shut at any time', async () => {
    const { round, body } = await answered('AFTER_CLOSE');
    expect(await seen(body, round.id)).toBe(0);
    await expect(
      world.sql('owner', `UPDATE office.round SET answers_visible = 'ON_SUBMISSION' WHERE id = $1`, [round.id]),
    ).rejects.toThrow('fixed when the round is sent');
    const { closeRound } = await officer.ask(
      `mutation ($r: ID!, $v: Int!) { closeRound(roundId: $r, expectedVersion: $v, reason: "Klar") { ... on Round { version viewerCan } } }`,
      { r: round.id, v: round.version },
    );
    expect(await seen(body, round.id)).toBe(1);
    expect(await seen(await world.as('READER', ids['skr']), round.id)).toBe(0);
    const { shutAnswers } = await officer.ask(
      `mutation ($r: ID!, $v: Int!) { shutAnswers(roundId: $r, expectedVersion: $v) { ... on Round { answersVisible viewerCan } } }`,
      { r: round.id, v: closeRound.version },
    );
    expect(shutAnswers.answersVisible).toBe('NEVER');
    // the way to it is shown as long as there is something to shut
    expect([closeRound, shutAnswers].map(({ viewerCan }) => viewerCan.includes('round.shut'))).toEqual([true, false]);
    expect(await seen(body, round.id)).toBe(0);
    const kinds = await world.sql<{ visible: string }>(
      'owner',
      `SELECT data->>'answersVisible' AS visible FROM record.event WHERE round_id = $1 AND kind = 'ANSWERS_VISIBILITY_SET' ORDER BY seq`,
      [round.id],
    );
    expect(kinds.map(({ visible }) => visible)).toEqual(['AFTER_CLOSE', 'NEVER']);
  });

  it('of a point, with and without an addition, is counted on that point and decided on its own', async () => {
    const { round, skr, body } = await answered('ON_SUBMISSION');
    const at = version.at['1 kap. 1 §'] ?? '';
    const halland = await world.as('COORDINATOR', ids['halland']);
    await openResponse(body, round.id);
    await openResponse(halland, round.id);
    const [point] = (await body.ask(POINTS, { r: round.id, p: at })).othersPoints;
    expect(point).toMatchObject({ organisationName: 'Region skr', number: 2 });
    // what is read of others is not the body's own: its answer is still empty, and so is what it has submitted
    expect((await mine(body, round.id)).comments).toEqual([]);
    expect(
      (await body.ask(`query ($r: ID!) { submittedResponse(roundId: $r) { id } }`, { r: round.id })).submittedResponse,
    ).toBeNull();

    const endorsing = { roundId: round.id, provisionId: at, endorsesCommentId: point.commentId } as const;
    expect(await saveComment(body, { ...endorsing, body: EMPTY } as never)).toMatchObject({
      __typename: 'SavedComment',
    });
    await saveComment(halland, { ...endorsing, body: paragraph('Och hos oss är det värre.') } as never);
    for (const one of [body, halland]) {
      await saveResponse(one, { roundId: round.id, expectedVersion: 1, overallStance: 'SUPPORTS', generalText: null });
      expect((await mine(one, round.id)).comments).toMatchObject([
        { endorses: { organisationName: 'Region skr', text: 'Första punkten.' } },
      ]);
      expect(await submit(one, round.id, 2)).toMatchObject({ __typename: 'Receipt', comments: 1 });
    }
    const editor = await world.as('EDITOR');
    const told = async () =>
      (
        await editor.ask(
          `query ($r: ID!, $p: ID!) { provisionComments(roundId: $r, provisionId: $p, first: 20) { nodes { id organisationName endorsedBy endorsesName endorsesCommentId endorsers endorsed { number inherits disposition } assessment { disposition } } } }`,
          { r: round.id, p: at },
        )
      ).provisionComments.nodes as {
        id: string;
        organisationName: string;
        endorsedBy: number;
        endorsesName: string | null;
        assessment: unknown;
        endorsers: string[];
        endorsed: { inherits: boolean } | null;
      }[];
    const of = (rows: Awaited<ReturnType<typeof told>>, name: string) =>
      rows.find((row) => row.organisationName === name);
    expect(of(await told(), 'Region skr')).toMatchObject({ endorsedBy: 2, endorsesName: null });
    const addition = of(await told(), 'Region halland');
    expect(addition).toMatchObject({ endorsedBy: 0, endorsesName: 'Region skr', endorsesCommentId: point.commentId });
    await editor.ask(`mutation ($input: AssessCommentInput!) { assessComment(input: $input) { __typename } }`, {
      input: { commentId: addition?.id, expectedVersion: 0, disposition: 'NOTED', reason: 'Skäl.' },
    });
    expect(of(await told(), 'Region skr')?.assessment).toBeNull();
    expect(of(await told(), 'Region halland')?.assessment).toEqual({ disposition: 'NOTED' });
    // who adds nothing is decided with the point, and not apart from it
    const assess = `mutation ($input: AssessCommentInput!) { assessComment(input: $input) { __typename ... on Refusal { code } } }`;
    const only = (await told()).find(({ endorsed }) => endorsed?.inherits);
    const given = { expectedVersion: 0, disposition: 'PARTLY', reason: 'Mildras.' };
    expect((await editor.ask(assess, { input: { ...given, commentId: only?.id } })).assessComment.code).toBe(
      'INHERITED',
    );
    await editor.ask(assess, { input: { ...given, commentId: of(await told(), 'Region skr')?.id } });
    const decided = await told();
    expect(decided.find(({ id }) => id === only?.id)?.assessment).toEqual({ disposition: 'PARTLY' });
    expect(of(decided, 'Region skr')?.endorsers).toHaveLength(2);
    expect(of(decided, 'Region halland')).toMatchObject({
      assessment: { disposition: 'NOTED' },
      endorsed: { number: 2, inherits: false, disposition: 'PARTLY' },
    });
    const counted = `query ($r: ID!) { compilation(roundId: $r) { assessed } readingList(roundId: $r, first: 20, filter: { decided: true }) { nodes { id } } }`;
    const { compilation, readingList } = await editor.ask(counted, { r: round.id });
    expect([compilation.assessed, readingList.nodes.length]).toEqual([3, 3]);
    const csv = (await got(officer, `/export/remiss/${round.slug}/remissammanstallning.csv`)).text;
    expect(csv.match(/Region skr, synpunkt \d/gu)).toHaveLength(2);

    // the endorsed point comes again in a supplement, unchanged: it is endorsed still. Withdrawn: what was read stays named
    await beginSupplement(skr, round.id);
    expect(await submitEdition(skr, round.id, 2)).toMatchObject({ submission: 2 });
    const later = of(await told(), 'Region skr');
    expect(later?.id).not.toBe(point.commentId);
    expect(later?.endorsedBy).toBe(2);
    await withdraw(halland, round.id);
    expect(of(await told(), 'Region skr')?.endorsedBy).toBe(1);
    await withdraw(skr, round.id, 2);
    expect(await told()).toMatchObject([
      { organisationName: 'Region uppsala', endorsesName: 'Region skr', endorsesCommentId: point.commentId },
    ]);
    expect(await seen(halland, round.id)).toBe(1);
    expect((await mine(body, round.id)).comments).toMatchObject([{ endorses: { commentId: point.commentId } }]);
  });

  it('of a whole answer names the very answer that was read', async () => {
    const { round, body } = await answered('ON_SUBMISSION');
    await openResponse(body, round.id);
    const { othersAnswer } = await body.ask(
      `query ($r: ID!, $o: ID!) { othersAnswer(roundId: $r, organisationId: $o) { responseId organisationId overallStance points { commentId } } }`,
      { r: round.id, o: ids['skr'] },
    );
    expect(othersAnswer.points).toHaveLength(3);
    const whole = {
      roundId: round.id,
      overallStance: 'ENDORSES_OTHER',
      endorsesActorId: ids['skr'],
      endorsesResponseId: othersAnswer.responseId,
    };
    expect(await saveResponse(body, { ...whole, expectedVersion: 1 })).toMatchObject({ __typename: 'SavedResponse' });
    await submit(body, round.id, 2);
    const rows = await world.sql(
      'owner',
      'SELECT endorses_response_id AS id FROM record.response WHERE round_id = $1 AND organisation_id = $2',
      [round.id, ids['uppsala']],
    );
    expect(rows).toEqual([{ id: othersAnswer.responseId }]);
  });

  it('leaves other bodies outside the round, and what is only written, unread in SQL too', async () => {
    const { round } = await answered('ON_SUBMISSION');
    const { other = '' } = await world.addActors({ key: 'other' });
    const count = `SELECT set_config('samsyn.others', 'on', true), (SELECT count(*)::int FROM record.comment WHERE round_id = $1) AS points,
      (SELECT count(*)::int FROM workspace.comment WHERE round_id = $1) AS drafts`;
    expect(await world.sql('samsyn_body', count, [round.id], other)).toMatchObject([{ points: 0, drafts: 0 }]);
    expect(await world.sql('samsyn_body', count, [round.id], ids['halland'])).toMatchObject([{ points: 3, drafts: 0 }]);
  });
});
