import { createHash } from 'node:crypto';
import { checkReceipt, compareDecimals, parseReceipt, sumOf, type SignedReceipt } from '@samsyn/consultation';
import { readInWorker } from '@samsyn/documents/worker';
import { loadMapping, mappingAnswers } from '@samsyn/testing';
import type { Client } from './client.ts';
import { beginSupplement, discard, submitEdition, withdraw } from './editions.ts';
import { got, toolsOf } from './receipt.ts';
import {
  openResponse,
  paragraph,
  publish,
  putQuestions,
  saveAnswer,
  saveResponse,
  sendRound,
  submit,
} from './remiss.ts';
import { createWorld, type World } from './world.ts';

const { sections } = loadMapping();
const COUNTIES = [
  'AB',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'K',
  'M',
  'N',
  'O',
  'S',
  'T',
  'U',
  'W',
  'X',
  'Y',
  'Z',
  'AC',
  'BD',
];
const SUMMARY = `query ($id: ID!) { questionsSummary(roundId: $id) { invited answered missing questions { number answered notAnswered
  question { id } choices { label count } tables { title columns { label unit total { count sum min median max } } rows { bodyId bodyName cells } } } } }`;

/** Writes what a region answers and gives it. */
async function answer(body: Client, roundId: string, place: number): Promise<{ number: string }> {
  const { version } = await openResponse(body, roundId);
  for (const one of mappingAnswers(place))
    expect(await saveAnswer(body, { roundId, ...one })).toMatchObject({ __typename: 'SavedAnswer', version: 1 });
  return submit(body, roundId, version);
}

describe('a round of questions to 21 regions', () => {
  let world: World;
  let officer: Client;
  let actors: Record<string, string>;
  let round: { id: string; slug: string };
  const regions: Client[] = [];
  const answering = COUNTIES.slice(0, 19);

  beforeAll(async () => {
    world = await createWorld();
    officer = await world.as('CASE_OFFICER');
    actors = await world.addActors(...COUNTIES.map((key) => ({ key })));
    round = await sendRound(officer, null, Object.values(actors), { questions: sections, title: 'Kartläggning' });
    for (const key of COUNTIES) regions.push(await world.as('COORDINATOR', actors[key]));
    for (const [place] of answering.entries()) {
      const body = regions[place];
      if (body !== undefined) expect(await answer(body, round.id, place)).toMatchObject({ __typename: 'Receipt' });
    }
  });
  afterAll(async () => world.stop());

  it('is compiled: totals are those of the rows, and of what was answered', async () => {
    const { questionsSummary: summary } = await officer.ask(SUMMARY, { id: round.id });
    expect(summary).toMatchObject({ invited: 21, answered: 19, missing: ['Region AC', 'Region BD'] });
    let totals = 0;
    for (const { tables } of summary.questions)
      for (const { columns, rows } of tables)
        for (const [at, { total }] of columns.entries()) {
          if (total === null) continue;
          const numbers = rows
            .map(({ cells }: { cells: string[] }) => cells[at] ?? '')
            .filter((one: string) => one !== '');
          const sorted = numbers.toSorted(compareDecimals);
          expect(total).toMatchObject({
            count: numbers.length,
            sum: sumOf(numbers),
            min: sorted[0],
            max: sorted.at(-1),
          });
          totals += 1;
        }
    // three kinds of goods by two numbers, own rows by two, the share, five years
    expect(totals).toBe(14);
    const { tables } = summary.questions.find(
      ({ question }: { question: { id: string } }) => question.id === 'kostnad-ar',
    );
    const given = answering
      .flatMap((_, place) => mappingAnswers(place))
      .filter((one) => one.questionId === 'kostnad-ar');
    const of2027 = given.filter(({ field }) => field === '2027').map(({ value }) => value);
    expect(tables[0].columns[3]).toMatchObject({
      label: '2027 (planerat)',
      unit: 'tkr',
      total: { sum: sumOf(of2027) },
    });
    const goal = summary.questions[1].choices.map(({ count }: { count: number }) => count);
    expect(goal).toEqual([7, 6, 6]);
  });

  it('is the same in the csv file, number by number, and opens as a workbook', async () => {
    const { questionsSummary: summary } = await officer.ask(SUMMARY, { id: round.id });
    const { text, status } = await got(officer, `/export/remiss/${round.slug}/fragesvar.csv`);
    expect([status, text.startsWith('\uFEFFDiarienummer;Remiss;Instans;Avsnitt;Nr;Fråga;Del;Enhet;Svar\r\n')]).toEqual([
      200,
      true,
    ]);
    const rows = text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';'));
    expect(rows).toHaveLength(answering.flatMap((_, place) => mappingAnswers(place)).length);
    const [cost] = summary.questions[5].tables;
    for (const { label, total } of cost.columns.slice(0, 5)) {
      const cells = rows
        .filter((row) => row[4] === '3.1' && row[6] === label)
        .map((row) => row[8]?.replace(',', '.') ?? '');
      expect([label, sumOf(cells), cells.length]).toEqual([label, total.sum, total.count]);
    }
    const book = await got(officer, `/export/remiss/${round.slug}/fragesvar.xlsx`);
    expect([book.status, book.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    expect((await got(regions[0] as Client, `/export/remiss/${round.slug}/fragesvar.csv`)).status).toBe(404);
    const opinion = await got(regions[0] as Client, `/export/remiss/${round.slug}/yttrande.docx`);
    const words = JSON.stringify(await readInWorker(opinion.bytes, 'yttrande.docx'));
    expect(words).toContain('Svar på frågorna');
    expect(words).toContain('Läkemedel – Räcker');
  });

  it('is compiled without what was withdrawn, and with the newest of what was supplemented', async () => {
    const [first, second] = regions as [Client, Client];
    await withdraw(first, round.id);
    await beginSupplement(second, round.id);
    const [changed] = [{ roundId: round.id, questionId: 'kostnad-ar', field: '2024', value: '1 000 000,5' }];
    expect(await saveAnswer(second, { ...changed, expectedVersion: 1 })).toMatchObject({ code: 'OTHER_EDITION' });
    expect(await saveAnswer(second, { ...changed, expectedVersion: 1, expectedEdition: 2 })).toMatchObject({
      version: 2,
    });
    const difference = `query ($r: ID!) { responseDifference(roundId: $r) { points { change } answers { questionId field before after } } }`;
    const is = { questionId: 'kostnad-ar', field: '2024', after: '1\u00a0000\u00a0000,5 tkr' };
    expect((await second.ask(difference, { r: round.id })).responseDifference.answers).toMatchObject([is]);
    const { questionsSummary: before } = await officer.ask(SUMMARY, { id: round.id });
    expect(before.questions[5].tables[0].columns[0].total.max).not.toBe('1000000.5');
    expect(await submitEdition(second, round.id, 2)).toMatchObject({ __typename: 'Receipt', submission: 2 });
    const { questionsSummary: after } = await officer.ask(SUMMARY, { id: round.id });
    expect(after).toMatchObject({ answered: 18, missing: ['Region AB', 'Region AC', 'Region BD'] });
    expect(after.questions[5].tables[0].columns[0].total).toMatchObject({ count: 18, max: '1000000.5' });
  });

  it('gives a receipt that anybody can check, over what was answered', async () => {
    const body = regions[2] as Client;
    const file = await got(body, `/export/remiss/${round.slug}/kvitto.json`);
    const receipt = parseReceipt(file.text) as SignedReceipt;
    expect(receipt).toMatchObject({ format: 'samsyn-receipt-4', overallStance: null, form: 'ANSWER' });
    expect(receipt.answers).toBe(mappingAnswers(2).length);
    const checks = await checkReceipt(receipt, await toolsOf(world));
    expect(checks.map(({ ok }) => ok)).toEqual([true, true, true]);
    const answers = JSON.parse(receipt.answer) as { answers: { field: string; value: string }[] };
    expect(answers.answers.find(({ field }) => field === 'lakemedel/varde')?.value).toMatch(/^\d+\.05$/u);
    const other = { ...receipt, answer: receipt.answer.replace('"field":"2024"', '"field":"2023"') };
    expect((await checkReceipt(other, await toolsOf(world)))[0]).toMatchObject({ what: 'CODE', ok: false });
    const hash = createHash('sha256').update(receipt.answer).digest('hex');
    expect(hash).toBe(receipt.contentHash);
  });

  it('has its questions fixed from the day it is sent, also for whoever gets past the program', async () => {
    expect(await putQuestions(officer, round.id, [], 1)).toMatchObject({ code: 'ALREADY_OPENED' });
    const change = `UPDATE office.questionnaire SET content_hash = repeat('0', 64) WHERE round_id = $1`;
    await expect(world.sql('samsyn_authority', change, [round.id])).rejects.toThrow('fixed when the round is sent');
  });

  it('tells the body in Swedish what is wrong, keeps what was typed, and lets nothing of it leave', async () => {
    const body = regions[19] as Client;
    const { version } = await openResponse(body, round.id);
    const typed = { roundId: round.id, questionId: 'lager-tabell', field: 'lakemedel/dygn', value: 'ungefär 30' };
    expect(await saveAnswer(body, typed)).toMatchObject({ __typename: 'SavedAnswer' });
    expect(await saveAnswer(body, { ...typed, questionId: 'finns-inte' })).toMatchObject({ code: 'QUESTION_UNKNOWN' });
    const { responseReadiness: readiness } = await body.ask(
      'query ($r: ID!) { responseReadiness(roundId: $r) { ready problems { code field message } } }',
      { r: round.id },
    );
    expect(readiness.ready).toBe(false);
    expect(readiness.problems.map(({ code }: { code: string }) => code)).toEqual([
      ...['ANSWER_INCOMPLETE', 'ANSWER_INVALID', 'ANSWER_MISSING', 'ANSWER_MISSING', 'ANSWER_MISSING'],
    ]);
    expect(readiness.problems[1]).toMatchObject({
      field: 'lager-tabell:lakemedel/dygn',
      message: expect.stringContaining('Skriv ett tal, till exempel 1 250 eller 12,5'),
    });
    expect(await submit(body, round.id, version)).toMatchObject({ __typename: 'Refusal' });
    const colleague = await world.as('CONTRIBUTOR', actors['AC']);
    expect(await saveAnswer(colleague, { ...typed, value: '31' })).toMatchObject({
      ...{ __typename: 'Stale', currentVersion: 1, current: { value: 'ungefär 30' } },
    });
    expect(await saveAnswer(colleague, { ...typed, value: 'ungefär 30' })).toMatchObject({ version: 1 });
  });

  it('asks beside a text as well, with a part of the work for each question; thrown away, a supplement leaves nothing', async () => {
    const version = await publish(world);
    const [key] = COUNTIES;
    const both = await sendRound(officer, version.id, [actors[key ?? ''] ?? ''], {
      questions: sections,
      title: 'Både och',
    });
    const body = regions[0] as Client;
    await openResponse(body, both.id);
    const part = {
      id: crypto.randomUUID(),
      roundId: both.id,
      expectedVersion: 0,
      title: 'Lager',
      unit: 'Försörjning',
      guidance: '',
    };
    const { saveWorkPart } = await body.ask(
      'mutation ($i: SaveWorkPartInput!) { saveWorkPart(input: $i) { __typename } }',
      { i: { ...part, provisionIds: [], questionIds: ['lager-tabell', 'finns-inte'] } },
    );
    expect(saveWorkPart.__typename).toBe('WorkDone');
    const { teamwork } = await body.ask('query ($r: ID!) { teamwork(roundId: $r) { parts { questionIds } } }', {
      r: both.id,
    });
    expect(teamwork.parts).toEqual([{ questionIds: ['lager-tabell'] }]);
    for (const one of mappingAnswers(1)) await saveAnswer(body, { roundId: both.id, ...one });
    expect(await submit(body, both.id, 1)).toMatchObject({ problems: [{ code: 'OVERALL_STANCE_MISSING' }] });
    const said = { roundId: both.id, expectedVersion: 1, overallStance: 'SUPPORTS', generalText: paragraph('Bra.') };
    await saveResponse(body, said);
    expect(await submit(body, both.id, 2)).toMatchObject({ __typename: 'Receipt', overallStance: 'SUPPORTS' });
    const mine = 'query ($r: ID!) { myAnswers(roundId: $r) { questionId field value } }';
    const before = (await body.ask(mine, { r: both.id })).myAnswers;
    await beginSupplement(body, both.id);
    await saveAnswer(body, {
      roundId: both.id,
      questionId: 'lager-andel',
      value: '1',
      expectedVersion: 1,
      expectedEdition: 2,
    });
    expect(await discard(body, both.id, 2)).toMatchObject({ __typename: 'MyResponse', state: 'SUBMITTED' });
    const sorted = (all: { questionId: string; field: string }[]) =>
      all.toSorted((a, b) => (a.questionId + a.field < b.questionId + b.field ? -1 : 1));
    expect(sorted((await body.ask(mine, { r: both.id })).myAnswers)).toEqual(sorted(before));
  });

  it('is not sent without questions, nor with questions that are half done', async () => {
    const input = {
      title: 'Tom',
      registrationNumber: '1/2026',
      subject: 'x',
      deadline: new Date(Date.now() + 9e9).toISOString(),
    };
    const { createRound } = await officer.ask(
      'mutation ($input: CreateRoundInput!) { createRound(input: $input) { ... on Round { id version questionsOnly questions } } }',
      { input: { ...input, coverLetter: paragraph('Hej.'), shortTimeReason: 'x' } },
    );
    expect(createRound).toMatchObject({ questionsOnly: true, questions: 0 });
    const open = async () =>
      (
        await officer.ask(
          'mutation ($r: ID!) { openRound(roundId: $r, expectedVersion: 1) { ... on Refusal { problems { code field } } } }',
          { r: createRound.id },
        )
      ).openRound.problems.map(({ code }: { code: string }) => code);
    expect(await open()).toEqual(['NO_RECIPIENTS', 'QUESTIONS_MISSING']);
    const [section] = sections;
    const half =
      section === undefined
        ? []
        : [{ ...section, questions: section.questions.map((one) => ({ ...one, unit: '', label: '' })) }];
    expect(await putQuestions(officer, createRound.id, half)).toMatchObject({
      __typename: 'Questionnaire',
      version: 1,
    });
    expect(await putQuestions(officer, createRound.id, sections)).toMatchObject({
      __typename: 'Stale',
      currentVersion: 1,
    });
    expect(await open()).toEqual(['NO_RECIPIENTS', 'LABEL_MISSING', 'LABEL_MISSING', 'LABEL_MISSING', 'UNIT_MISSING']);
    const { versions } = await officer.ask('{ versions { title } }');
    expect(versions.map(({ title }: { title: string }) => title)).not.toContain('Tom');
    const { askedBefore } = await officer.ask('{ askedBefore { title questions } }');
    expect(askedBefore.at(-1)).toEqual({ title: 'Kartläggning', questions: 6 });
  });
});
