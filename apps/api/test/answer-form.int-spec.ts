import { jest } from '@jest/globals';
import { withCell, withoutBookmarks, withStance, type OpenForm } from '@samsyn/documents/testing/answer-form';
import { bringForm, decide, fetchForm, formOf, roundTrip, takeIn } from './answer-form.ts';
import type { Client, Loose } from './client.ts';
import {
  openResponse,
  paragraph,
  publish,
  saveComment,
  saveResponse,
  sendRound,
  SMALL_DRAFT,
  submit,
} from './remiss.ts';
import type { PublishedVersion } from './remiss.ts';
import { createWorld, type World } from './world.ts';

const PLAN = '1 kap. 2 §';
const ITEM = '1 kap. 2 § 1 st 2 p';
const UPPGIFTER = '2 kap. 1 §';

// A busy machine is many times slower than an idle one.
jest.setTimeout(120_000);

/** The Word form: out with the draft in it, back with every row accounted for, into the answer as a person decides. */
describe('the answer form in Word', () => {
  let world: World;
  let actors: Record<string, string>;
  let officer: Client;
  let body: Client;
  let version: PublishedVersion;
  let round: { id: string; slug: string };
  beforeAll(async () => {
    world = await createWorld();
    actors = await world.addActors({ key: 'uppsala' }, { key: 'halland' });
    officer = await world.as('CASE_OFFICER');
    version = await publish(world);
    body = await world.as('CONTRIBUTOR', actors['uppsala']);
  });
  afterAll(async () => world.stop());
  beforeEach(async () => {
    round = await sendRound(officer, version.id, Object.values(actors));
    await openResponse(body, round.id);
  });

  const change = (form: OpenForm, address: string, how: (row: string) => string): void => {
    const index = form.rows.findIndex((row) => row.includes(`>${address}<`));
    form.rows[index] = how(form.rows[index] ?? '');
  };
  const at = (form: Loose, address: string): Loose => form.rows.find((row: Loose) => row.address === address);
  const mine = async (): Promise<Loose> => {
    const fields =
      'overallStance generalText version comments { id provisionId body proposedWording } stances { provisionId stance }';
    return (await body.ask(`query ($r: ID!) { myResponse(roundId: $r) { ${fields} } }`, { r: round.id })).myResponse;
  };
  const adds = ({ toDecide, decided, same, rows }: Loose): boolean => toDecide + decided + same === rows.length;

  it('is taken in row by row, in one go, and says so afterwards', async () => {
    const form = await roundTrip(body, round, (open) => {
      open.rows[1] = withStance(
        withCell(open.rows[1] ?? '', 3, 'Vi tillstyrker i stort.'),
        'Tillstyrker med synpunkter',
      );
      change(open, PLAN, (row) => withStance(withCell(row, 3, 'Oklart.\n– ett\n– två'), 'Avstyrker'));
      change(open, ITEM, (row) => withCell(withCell(row, 3, 'Bör vara bemanning.'), 4, 'bemanning, och'));
    });
    expect([form.origin, adds(form), form.toDecide]).toEqual(['THIS', true, 3]);
    const wanted = form.rows.filter((row: Loose) => row.suggestion === 'FORM').map((row: Loose) => decide(row, 'FORM'));
    const after = await takeIn(body, round.id, form.id, wanted);
    expect(after).toMatchObject({ __typename: 'AnswerForm', toDecide: 0, decided: 3 });
    expect(after.rows).toHaveLength(form.rows.length);
    expect(at(after, PLAN)).toMatchObject({ group: 'DECIDED', state: 'FILLED', decided: { choice: 'FORM' } });
    const { overallStance, generalText, comments, stances } = await mine();
    expect([overallStance, generalText]).toEqual(['SUPPORTS_WITH_CONDITIONS', paragraph('Vi tillstyrker i stort.')]);
    expect(stances).toEqual([{ provisionId: version.at[PLAN], stance: 'OPPOSES' }]);
    expect(comments).toMatchObject([
      { provisionId: version.at[PLAN], proposedWording: null },
      { provisionId: version.at[ITEM], body: paragraph('Bör vara bemanning.'), proposedWording: 'bemanning, och' },
    ]);
    expect(JSON.stringify(comments[0].body)).toContain('bulletList');
    // the same once more, as after a lost answer: nothing is done twice
    expect(await takeIn(body, round.id, form.id, wanted)).toMatchObject({ __typename: 'Stale' });
    expect((await mine()).comments).toHaveLength(2);
  });

  it('is filled beforehand, and unwritten comes back as it is', async () => {
    await saveComment(body, { roundId: round.id, provisionId: version.at[PLAN], body: paragraph('Redan skrivet.') });
    const form = await roundTrip(body, round);
    expect([form.toDecide, form.decided, adds(form)]).toEqual([0, 0, true]);
    expect(at(form, PLAN)).toMatchObject({ state: 'UNCHANGED', now: { text: 'Redan skrivet.' } });
  });

  it('meets what a colleague has written meanwhile: both are kept, one is kept, as decided', async () => {
    const places = [version.at[PLAN], version.at[ITEM], version.at[UPPGIFTER]];
    const saved: Loose[] = [];
    for (const provisionId of places)
      saved.push(await saveComment(body, { roundId: round.id, provisionId, body: paragraph('Först.') }));
    const bytes = async (): Promise<Loose> =>
      roundTrip(body, round, (open) => {
        for (const address of [PLAN, ITEM, UPPGIFTER]) change(open, address, (row) => withCell(row, 3, 'Formulärets.'));
      });
    const form = await bytes();
    for (const [index, provisionId] of places.entries())
      await saveComment(body, {
        roundId: round.id,
        provisionId,
        body: paragraph('Kollegans.'),
        id: saved[index].id,
        expectedVersion: 1,
      });
    const changed = await takeIn(body, round.id, form.id, [decide(at(form, PLAN), 'BOTH')]);
    expect(changed).toMatchObject({ __typename: 'Stale', current: [at(form, PLAN).key] });
    const now = await formOf(body, round.id);
    expect(at(now, PLAN)).toMatchObject({ state: 'CONFLICT', suggestion: null, old: { text: 'Kollegans.' } });
    await takeIn(body, round.id, form.id, [
      decide(at(now, PLAN), 'BOTH'),
      decide(at(now, ITEM), 'SAMSYN'),
      decide(at(now, UPPGIFTER), 'FORM'),
    ]);
    const texts = (await mine()).comments.map((each: Loose) => [
      each.provisionId,
      each.body.content[0].content[0].text,
    ]);
    expect(texts).toEqual([
      [version.at[PLAN], 'Kollegans.'],
      [version.at[ITEM], 'Kollegans.'],
      [version.at[UPPGIFTER], 'Formulärets.'],
      [version.at[PLAN], 'Formulärets.'],
    ]);
    // what was kept may be decided anew
    const later = await formOf(body, round.id);
    expect(await takeIn(body, round.id, form.id, [decide(at(later, ITEM), 'FORM')])).toMatchObject({ decided: 3 });
  });

  it('places no row by itself that nobody can place, and takes a deleted row as an order only when told', async () => {
    await saveComment(body, { roundId: round.id, provisionId: version.at[ITEM], body: paragraph('Kvar?') });
    const form = await roundTrip(body, round, (open) => {
      const [gone = ''] = open.rows.splice(
        open.rows.findIndex((row) => row.includes(`>${ITEM}<`)),
        1,
      );
      open.rows.push(withCell(withCell(withCell(withoutBookmarks(gone), 0, 'någonstans'), 1, ''), 3, 'Lös rad.'));
      change(open, UPPGIFTER, (row) => withCell(row, 1, 'Regionen ska lämna uppgifter årligen.'));
    });
    const loose = form.rows.find((row: Loose) => row.doubt === 'NO_PLACE');
    expect(at(form, ITEM)).toMatchObject({ state: 'MISSING', now: null });
    expect(loose).toMatchObject({ state: 'UNKNOWN', place: null, now: { text: 'Lös rad.' } });
    expect(await takeIn(body, round.id, form.id, [decide(loose, 'FORM')])).toMatchObject({
      code: 'PLACE_MISSING',
      problems: [{ field: loose.key }],
    });
    expect(
      await takeIn(body, round.id, form.id, [decide(loose, 'FORM', { place: crypto.randomUUID() })]),
    ).toMatchObject({
      code: 'PROVISION_UNKNOWN',
    });
    const after = await takeIn(body, round.id, form.id, [
      decide(loose, 'FORM', { place: 'WHOLE' }),
      decide(at(form, ITEM), 'FORM'),
      decide(at(form, UPPGIFTER), 'FORM'),
    ]);
    expect(after).toMatchObject({ toDecide: 0, decided: 3 });
    expect(adds(after)).toBe(true);
    expect(after.rows.find((row: Loose) => row.key === loose.key)).toMatchObject({
      address: 'Hela förslaget',
      place: 'WHOLE',
      doubt: null,
    });
    expect((await mine()).comments).toMatchObject([
      { provisionId: null, body: paragraph('Lös rad.') },
      { provisionId: version.at[UPPGIFTER], proposedWording: 'Regionen ska lämna uppgifter årligen.' },
    ]);
  });

  it('keeps emphasis where only the wording is new, and says when it would go', async () => {
    const bold = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Viktigt', marks: [{ type: 'bold' }] }] }],
    };
    for (const address of [PLAN, UPPGIFTER])
      await saveComment(body, { roundId: round.id, provisionId: version.at[address], body: bold });
    const form = await roundTrip(body, round, (open) => {
      change(open, PLAN, (row) => withCell(row, 4, 'Ny lydelse.'));
      change(open, UPPGIFTER, (row) => withCell(row, 3, 'Viktigare'));
    });
    expect([at(form, PLAN).losesForm, at(form, UPPGIFTER).losesForm]).toEqual([false, true]);
    const all = [decide(at(form, PLAN), 'FORM'), decide(at(form, UPPGIFTER), 'FORM')];
    expect(await takeIn(body, round.id, form.id, all)).toMatchObject({ decided: 2 });
    expect((await mine()).comments).toMatchObject([
      { body: bold, proposedWording: 'Ny lydelse.' },
      { body: paragraph('Viktigare'), proposedWording: null },
    ]);
  });

  it('does all or nothing', async () => {
    const form = await roundTrip(body, round, (open) => {
      change(open, PLAN, (row) => withCell(row, 3, 'Skulle sparas.'));
      change(open, ITEM, (row) => withCell(row, 4, 'x'.repeat(20_001)));
    });
    const outcome = await takeIn(body, round.id, form.id, [
      decide(at(form, PLAN), 'FORM'),
      decide(at(form, ITEM), 'FORM'),
    ]);
    expect(outcome).toMatchObject({ code: 'WORDING_TOO_LONG', problems: [{ field: at(form, ITEM).key }] });
    expect(await mine()).toMatchObject({ comments: [], version: 1 });
    expect(await takeIn(body, round.id, form.id, [])).toMatchObject({ code: 'NO_DECISIONS' });
    expect(await takeIn(body, round.id, crypto.randomUUID(), [decide(at(form, PLAN), 'FORM')])).toMatchObject({
      code: 'NEWER_FORM',
    });
  });

  it('of an older version is carried to the round’s, of another föreskrift refused', async () => {
    const open = await fetchForm(body, round.slug);
    const other = await sendRound(officer, (await publish(world)).id, Object.values(actors));
    await openResponse(body, other.id);
    expect(await bringForm(body, other.id, open)).toMatchObject({ status: 422, problem: { code: 'OTHER_ROUND_FORM' } });
    const next = await publish(
      world,
      SMALL_DRAFT.replace('2 kap. Uppgifter\n\n1 §', '2 kap. Uppgifter\n\n1 § Nämnden ansvarar.\n\n2 §'),
    );
    await world.sql('owner', 'ALTER TABLE record.version DISABLE TRIGGER USER');
    await world.sql(
      'owner',
      'UPDATE record.version SET number = 2, regulation_id = (SELECT regulation_id FROM record.version WHERE id = $2) WHERE id = $1',
      [next.id, version.id],
    );
    await world.sql('owner', 'ALTER TABLE record.version ENABLE TRIGGER USER');
    const second = await sendRound(officer, next.id, Object.values(actors));
    await openResponse(body, second.id);
    const first = round;
    const { openForm, closeForm } = await import('@samsyn/documents/testing/answer-form');
    const form = await openForm(await fetchForm(body, first.slug));
    change(form, UPPGIFTER, (row) => withCell(row, 3, 'Om uppgifterna.'));
    expect(await bringForm(body, second.id, closeForm(form))).toMatchObject({ status: 201 });
    const account = await formOf(body, second.id);
    expect([account.origin, adds(account)]).toEqual(['OLDER_VERSION', true]);
    expect(account.rows.find((row: Loose) => row.now?.text === 'Om uppgifterna.')).toMatchObject({
      address: '2 kap. 2 §',
      place: next.at['2 kap. 2 §'],
      state: 'FILLED',
    });
  });

  it('changes nothing of an answer that has been submitted', async () => {
    const form = await roundTrip(body, round, (open) => change(open, PLAN, (row) => withCell(row, 3, 'För sent.')));
    await saveResponse(body, { roundId: round.id, expectedVersion: 1, overallStance: 'SUPPORTS', generalText: null });
    await submit(await world.as('SIGNATORY', actors['uppsala']), round.id, 2);
    expect(await takeIn(body, round.id, form.id, [decide(at(form, PLAN), 'FORM')])).toMatchObject({
      code: 'ALREADY_SUBMITTED',
    });
    expect(await bringForm(body, round.id, await fetchForm(body, round.slug))).toMatchObject({ status: 409 });
  });
});
