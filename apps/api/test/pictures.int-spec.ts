import readXlsx from 'read-excel-file/node';
import { STANCES, stanceOfLetter, type Stance } from '@samsyn/consultation';
import type { Client, Loose } from './client.ts';
import { until } from './mail-server.ts';
import { PUT, SPLIT, TAG } from './ordering.ts';
import {
  decide as decideAs,
  EXPORT,
  EXPORTS,
  MATRIX,
  numbers,
  OPENED,
  POSITIONS,
  SAID,
  say,
  STANCE_WORDS,
  tallies,
  WRITE,
} from './pictures.ts';
import { paragraph, publish, type PublishedVersion, sendRound } from './remiss.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let [editor, adviser, officer]: Client[] = [];
let roundId: string;
let version: PublishedVersion;
let actors: Record<string, string>;

beforeAll(async () => {
  world = await createWorld({ SAMSYN_PROCESS: 'all' });
  const bodies = SAID.map(([key, kind]) => ({ key, kind }) as { key: string; kind: 'REGION' });
  actors = await world.addActors(...bodies, { key: 'Tyst' });
  version = await publish(world);
  officer = await world.as('CASE_OFFICER');
  ({ id: roundId } = await sendRound(officer, version.id, Object.values(actors)));
  for (const said of SAID) await say(await world.as('COORDINATOR', actors[said[0]]), { roundId, version }, said);
  [editor, adviser] = await Promise.all([world.as('EDITOR'), world.as('LEGAL_ADVISER')]);
});
afterAll(async () => world?.stop());

async function fileOf(kind: string, format: string): Promise<Buffer> {
  const { id } = (await officer!.ask(EXPORT, { input: { roundId, kind, format } })).startExport;
  const found = async (): Promise<Loose> =>
    (await officer!.ask(EXPORTS, { r: roundId })).roundExports.find((one: Loose) => one.id === id);
  await until(async () => !['WAITING', 'RUNNING'].includes((await found()).state), 60_000);
  expect(await found()).toMatchObject({ state: 'READY', problem: null });
  return Buffer.from(await (await officer!.fetch(`/export/fil/${id}`)).arrayBuffer());
}
const opened = async (provisionId: string | null, organisationId?: string): Promise<Loose> =>
  editor!.ask(OPENED, {
    r: roundId,
    p: provisionId,
    filter: organisationId === undefined ? null : { organisationId },
    reading: {
      part: 'COMMENT',
      ...(provisionId === null ? {} : { provisionId }),
      ...(organisationId === undefined ? {} : { organisationId }),
    },
  });
const positions = async (): Promise<Loose> => (await editor!.ask(POSITIONS, { r: roundId })).roundPositions;
const comments = async (place: string): Promise<string[]> =>
  (await opened(version.at[place] ?? null)).provisionComments.nodes.map(({ id }: Loose) => id);
const decide = async (id: string, disposition: string, validated = true): Promise<void> =>
  decideAs([editor!, adviser!], id, disposition, { validated });

describe('the pictures of a round', () => {
  it('have in every cell what opens, what was submitted, and what is exported', async () => {
    const { stanceMatrix, compilation, textHeat } = await editor!.ask(MATRIX, { r: roundId });
    const { bodies, rows } = stanceMatrix;
    const json = JSON.parse((await fileOf('BY_PROVISION', 'JSON')).toString('utf8'));
    const sheets = new Map(
      (await readXlsx(await fileOf('BY_PROVISION', 'XLSX'))).map(({ sheet, data }) => [sheet, data]),
    );
    const sheet = (sheets.get('Ställningstaganden') ?? []).slice(1);
    const submitted = new Map(
      (
        await world.sql<{ place: string; stance: Stance }>(
          'owner',
          `SELECT provision_id || ' ' || organisation_id AS place, stance FROM record.provision_stance WHERE round_id = $1`,
          [roundId],
        )
      ).map(({ place, stance }) => [place, stance]),
    );
    expect([rows.length, bodies.length]).toEqual([json.stances.rows.length, SAID.length]);
    let said = 0;
    for (const [at, { provisionId, address, cells }] of rows.entries()) {
      const row = compilation.rows.find((one: Loose) => one.provisionId === provisionId);
      const letters: (Stance | null)[] = Array.from(cells as string, stanceOfLetter);
      for (const [column, { organisationId, name }] of bodies.entries()) {
        const stance = letters[column] ?? null;
        expect(stance).toBe(submitted.get(`${provisionId} ${organisationId}`) ?? null);
        expect(json.stances.rows[at].cells[column]).toBe(stance);
        expect(sheet[at]?.[column + 1] ?? '').toBe(stance === null ? '' : STANCE_WORDS[stance]);
        const { provisionComments, readingList } = await opened(provisionId, organisationId);
        const exported = json.comments.filter((one: Loose) => one.address === address && one.bodyName === name).length;
        expect([provisionComments.total, readingList.total]).toEqual([exported, exported]);
        said += exported;
      }
      // § × kind: the same letters, by the kind of their body, add up to the row's numbers
      const byKind = new Map<string, number>();
      for (const [column, { kind }] of bodies.entries())
        if (letters[column])
          byKind.set(`${kind} ${letters[column]}`, (byKind.get(`${kind} ${letters[column]}`) ?? 0) + 1);
      for (const stance of STANCES) {
        const kinds = [...byKind]
          .filter(([key]) => key.endsWith(` ${stance}`))
          .reduce((all, [, count]) => all + count, 0);
        const counted = row.stances.find((one: Loose) => one.stance === stance)?.bodies ?? 0;
        expect([address, stance, kinds]).toEqual([address, stance, counted]);
      }
      const whole = await opened(provisionId);
      const heat = textHeat.find((one: Loose) => one.provisionId === provisionId)?.comments ?? 0;
      expect([address, row.comments, heat, whole.readingList.total]).toEqual([
        address,
        ...Array(3).fill(whole.provisionComments.total),
      ]);
    }
    const onWhole = (await opened(null)).provisionComments.total;
    expect(said + onWhole).toBe(compilation.comments);
    expect(json.comments).toHaveLength(compilation.comments);
  });

  it('have beside each part of a § what opens there', async () => {
    const { textHeat } = await editor!.ask(MATRIX, { r: roundId });
    expect(textHeat.length).toBeGreaterThan(3);
    for (const { provisionId, comments: count, heat } of textHeat) {
      expect((await opened(provisionId)).readingList.total).toBe(count);
      expect(heat).toBeGreaterThan(0);
    }
  });
});

describe('the summary of positions', () => {
  it('counts as the matrix, the compilation and the lists do', async () => {
    const [one, two, three] = await comments('1 kap. 2 §');
    await decide(one!, 'ACCEPTED');
    await decide(two!, 'PARTLY');
    await decide(three!, 'NOT_ACCEPTED', false);
    const { positions: told, decision, texts } = await positions();
    const { stanceMatrix, compilation } = await editor!.ask(MATRIX, { r: roundId });
    expect({ decision, texts }).toEqual({ decision: null, texts: [] });
    expect(told).toMatchObject({ comments: compilation.comments, decided: 2, provisionsInAll: 3 });
    expect(tallies(told.outcome)).toEqual({ ACCEPTED: 1, PARTLY: 1 });
    for (const provision of told.provisions) {
      const row = compilation.rows.find((each: Loose) => each.provisionId === provision.provisionId);
      const cells = stanceMatrix.rows.find((each: Loose) => each.provisionId === provision.provisionId).cells;
      const counted = (stance: Stance): number =>
        Array.from(cells as string, stanceOfLetter).filter((each) => each === stance).length;
      expect(provision.comments).toBe(row.comments);
      expect(tallies(provision.stances)).toEqual(
        numbers(Object.fromEntries(STANCES.map((each) => [each, counted(each)]))),
      );
    }
    expect(told.provisions.map(({ address }: Loose) => address)).toEqual(['1 kap. 2 §', '1 kap. 1 §', '2 kap. 1 §']);
    expect(told.provisions[0]).toMatchObject({ undecided: 1 });
    expect(told.kinds.map(({ kind, asked }: Loose) => [kind, asked])).toEqual([
      ['REGION', 3],
      ['MUNICIPALITY', 2],
      ['UNIVERSITY', 1],
      [null, 6],
    ]);
    expect(tallies(told.kinds.at(-1).standings)).toEqual({ ANSWERED: 3, NO_REMARK: 1, ABSTAINED: 1, NO_RESPONSE: 1 });
    for (const { kind, standings, stances } of told.kinds) {
      const these = told.bodies.filter((body: Loose) => kind === null || body.kind === kind);
      for (const { code, count } of standings)
        expect(these.filter((body: Loose) => body.standing === code)).toHaveLength(count);
      for (const { code, count } of stances)
        expect(these.filter((body: Loose) => body.overallStance === code)).toHaveLength(count);
    }
    expect(told.impact).toMatchObject({ comments: 2, bodies: 2, undecided: 2 });
    expect(told.changes).toEqual([
      { address: '1 kap. 2 §', accepted: 1, partly: 1, reasons: ['Skäl för ACCEPTED.', 'Skäl för PARTLY.'] },
    ]);
  });

  it('keeps each version of an editor’s own words, and none is written over unseen', async () => {
    const write = async (who: Client, words: string, expectedVersion: number, place: object = {}): Promise<Loose> =>
      (
        await who.ask(WRITE, {
          input: { roundId, part: 'INTRODUCTION', expectedVersion, text: paragraph(words), ...place },
        })
      ).writePositionText;
    expect(await write(editor!, 'De flesta är positiva.', 0)).toEqual({ __typename: 'PositionText', version: 1 });
    expect(await write(adviser!, 'Många är positiva.', 0)).toMatchObject({ __typename: 'Stale', currentVersion: 1 });
    const both = await Promise.all([write(editor!, 'Flertalet tillstyrker.', 1), write(adviser!, 'Två avstyrker.', 1)]);
    expect(both.map(({ __typename: name }) => name).sort()).toEqual(['PositionText', 'Stale']);
    const subjectId = version.at['1 kap. 2 §'];
    expect(await write(editor!, 'Tiden ändras.', 0, { part: 'PROVISIONS', subjectId })).toMatchObject({ version: 1 });
    expect(await write(editor!, 'Ingenstans.', 0, { part: 'PROVISIONS', subjectId: roundId })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const { positionTextVersions } = await editor!.ask(
      'query ($r: ID!) { positionTextVersions(roundId: $r, part: INTRODUCTION) { version } }',
      { r: roundId },
    );
    expect(positionTextVersions.map((each: Loose) => each.version)).toEqual([2, 1]);
    await expect(world.sql('owner', `UPDATE office.position_text SET version = 9`)).rejects.toThrow('immutable');
  });

  it('is a file in every form, with the numbers and the words of the page', async () => {
    const { positions: told } = await positions();
    const json = JSON.parse((await fileOf('SUMMARY', 'JSON')).toString('utf8'));
    expect(json.positions).toMatchObject({ comments: told.comments, decided: told.decided });
    expect(json.positions.provisions.map(({ comments: n }: Loose) => n)).toEqual(
      told.provisions.map(({ comments: n }: Loose) => n),
    );
    expect(Object.keys(json.texts)).toEqual(['INTRODUCTION', `PROVISIONS ${version.at['1 kap. 2 §']}`]);
    const [sheet] = await readXlsx(await fileOf('SUMMARY', 'XLSX'));
    expect(
      (sheet?.data ?? [])
        .filter(([, what, measure]) => what === '1 kap. 2 §' && measure === 'Avstyrker')
        .map((row) => row[3]),
    ).toEqual([2]);
    expect((await fileOf('SUMMARY', 'CSV')).toString('utf8')).toContain('Tiden ändras.');
    expect((await fileOf('SUMMARY', 'PDF')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await fileOf('SUMMARY', 'DOCX')).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('a theme', () => {
  it('is on parts of a comment too, shown where they are, and its answer stands at each comment in the files', async () => {
    const { saveTag } = await editor!.ask(TAG, {
      i: { roundId, expectedVersion: 0, name: 'Tid', description: 'Tre månader.' },
    });
    const [commentId = '', other = ''] = await comments('2 kap. 1 §');
    const [{ text }] = (
      await editor!.ask('query ($r: ID!, $ids: [ID!]!) { ordered(roundId: $r, ids: $ids) { text } }', {
        r: roundId,
        ids: [commentId],
      })
    ).ordered;
    const { splitComment } = await editor!.ask(SPLIT, {
      input: {
        commentId,
        expectedParts: [],
        parts: [
          { start: 0, end: 8 },
          { start: 8, end: text.length },
        ],
      },
    });
    expect(splitComment).toMatchObject({ __typename: 'CommentParts' });
    const put = async (ids: string[]): Promise<number> =>
      (await editor!.ask(PUT, { i: { roundId, ids, add: [saveTag.id], remove: [] } })).putTags;
    expect([await put([splitComment.ids[1]]), await put([other])]).toEqual([1, 1]);
    const listed = await editor!.ask(
      `query ($r: ID!, $t: ID!, $ids: [ID!]!) { readingList(roundId: $r, filter: { tagId: $t }, first: 9) { total } tags(roundId: $r) { texts }
        ordered(roundId: $r, ids: $ids) { tags { name } parts { tags { name } } } }`,
      { r: roundId, t: saveTag.id, ids: [commentId] },
    );
    expect(listed).toEqual({
      readingList: { total: 2 },
      tags: [{ texts: 2 }],
      ordered: [{ tags: [], parts: [{ tags: [] }, { tags: [{ name: 'Tid' }] }] }],
    });
    await decide(saveTag.id, 'TO_GUIDANCE');
    expect((await positions()).positions.themes).toMatchObject([
      { name: 'Tid', texts: 2, disposition: 'TO_GUIDANCE', decided: true },
    ]);
    const json = JSON.parse((await fileOf('BY_PROVISION', 'JSON')).toString('utf8'));
    const with2 = json.comments.filter((one: Loose) => one.themes !== undefined);
    expect(with2).toHaveLength(2);
    expect(with2[0].themes).toEqual([{ name: 'Tid', disposition: 'TO_GUIDANCE', reason: 'Skäl för TO_GUIDANCE.' }]);
  });

  it('is taken out of use after it is told what it touches, and what it was stays', async () => {
    const [{ id }] = (await editor!.ask('query ($r: ID!) { tags(roundId: $r) { id } }', { r: roundId })).tags;
    const use = (
      await editor!.ask(
        'query ($r: ID!, $i: ID!) { tagUse(roundId: $r, id: $i) { version texts parts rules views assessed } }',
        { r: roundId, i: id },
      )
    ).tagUse;
    expect(use).toEqual({ version: 1, texts: 2, parts: 1, rules: 0, views: 0, assessed: true });
    const REMOVE = `mutation ($r: ID!, $i: ID!, $v: Int!) { removeTag(roundId: $r, id: $i, expectedVersion: $v) { __typename ... on RemovedTag { texts } ... on Stale { currentVersion } } }`;
    const remove = async (v: number): Promise<Loose> => (await editor!.ask(REMOVE, { r: roundId, i: id, v })).removeTag;
    expect(await remove(0)).toEqual({ __typename: 'Stale', currentVersion: 1 });
    expect(await remove(1)).toEqual({ __typename: 'RemovedTag', texts: 2 });
    expect((await editor!.ask('query ($r: ID!) { tags(roundId: $r) { id } }', { r: roundId })).tags).toEqual([]);
    const kept = await world.sql<{ n: number }>(
      'owner',
      'SELECT count(*)::int AS n FROM office.tagged WHERE tag_id = $1',
      [id],
    );
    expect(kept).toEqual([{ n: 2 }]);
    const { nodes } = (
      await editor!.ask('query ($o: ID!) { events(objectId: $o, first: 5) { nodes { kind } } }', { o: id })
    ).events;
    expect(nodes[0].kind).toBe('THEME_REMOVED');
  });
});
