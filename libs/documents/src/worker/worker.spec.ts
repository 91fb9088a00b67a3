import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { jest } from '@jest/globals';
import { accountOfForm } from '../answer-form/account.ts';
import { formData } from '../testing/answer-form.ts';
import { LABELS, sampleCompilation } from '../testing/compilation.ts';
import { makeDocx, p } from '../testing/docx.ts';
import { makePdf } from '../testing/pdf.ts';
import { sketch } from '../testing/read.ts';
import { alignStatutes, carryAnchors, parsePlainText } from '@samsyn/statute';
import {
  carryInWorker,
  groupInWorker,
  readAnswerFormInWorker,
  readInWorker,
  readStatuteInWorker,
  writeAccountInWorker,
  writeAnswerFormInWorker,
  writeComparisonInWorker,
  writeCompilationInWorker,
  writeOpinionInWorker,
} from './index.ts';
import { perform } from './tasks.ts';

const LIBRARY = fileURLToPath(new URL('../..', import.meta.url));
const TEXT = `${'1 § Det ska finnas en plan. '.repeat(40)}\n\n`.repeat(4000);

describe('documents in a thread of their own', () => {
  jest.setTimeout(180_000);

  // Node cannot run the sources: the thread is the built one.
  beforeAll(() => {
    execFileSync(process.execPath, ['../../node_modules/typescript-native/bin/tsc', '-b'], { cwd: LIBRARY });
  });

  it('are read as on the calling thread', async () => {
    const result = await readInWorker(makeDocx({ body: p('1 § Text') }), 'x.docx');
    expect(result.ok && sketch(result)).toEqual(['+paragraph: 1 § Text']);
    const pdf = await readInWorker(
      makePdf({ pages: [[{ x: 70, y: 700, text: '1 § Text som räcker för att vara text.' }]] }),
      'x.pdf',
    );
    expect(pdf.ok && pdf.plainText).toBe('1 § Text som räcker för att vara text.');
  });

  it('are forms: written there, read there, and the answer for the own register', async () => {
    const form = await writeAnswerFormInWorker(formData());
    const read = await readAnswerFormInWorker(form);
    expect(read.ok && accountOfForm(read.form, formData()).origin).toBe('THIS');
    expect(await readAnswerFormInWorker(new Uint8Array())).toMatchObject({ ok: false, code: 'EMPTY' });
    const stop = new AbortController();
    stop.abort();
    expect(await readAnswerFormInWorker(form, { signal: stop.signal })).toMatchObject({ code: 'CANCELLED' });
    const opinion = {
      ...formData(),
      date: '2026-01-01T00:00:00Z',
      receiptNumber: '',
      overallStance: '',
      general: [],
      parts: [],
    };
    const memo = await readInWorker(await writeOpinionInWorker(opinion), 'x.docx');
    expect(memo.ok && memo.plainText).toContain('Yttrande över Remiss om planering');
    expect(await perform({ task: 'readForm', bytes: form })).toMatchObject({ form: { ok: true } });
    expect(await perform({ task: 'answerForm', data: formData() })).toHaveProperty('bytes');
    expect(await perform({ task: 'opinion', data: opinion })).toHaveProperty('bytes');
  });

  it('are compared there, as a page and as a Word file with tracked changes', async () => {
    const [old, now] = ['Region ska planera.', 'Regionen ska planera vården.'].map((words) =>
      parsePlainText(`1 kap. Inledning\n\n1 § ${words}\n\n2 § Planen ska ses över.\n`, () => crypto.randomUUID()),
    );
    if (!old || !now) throw new Error('two wordings');
    const comparison = {
      ...{ versions: [old, now], steps: [null], authority: 'Provverket', lead: [] },
      ...{ title: 'Ändringar', author: 'Samsyn', date: '2026-01-01T00:00:00Z' },
    };
    for (const format of ['html', 'docx'] as const) {
      const bytes = await writeComparisonInWorker({ ...comparison, format });
      const here = await perform({ task: 'comparison', ...comparison, format });
      if (format === 'html') expect(here).toEqual({ bytes: Uint8Array.from(bytes) });
      const read = await readInWorker(bytes, `x.${format}`, { trackedChanges: 'ACCEPT' });
      expect(read.ok && read.plainText).toContain(format === 'html' ? 'vården' : 'Regionen ska planera vården.');
    }
    const stop = new AbortController();
    stop.abort();
    await expect(writeComparisonInWorker({ ...comparison, format: 'html' }, { signal: stop.signal })).rejects.toThrow(
      'cancelled',
    );
  });

  it('have their anchors carried and their comments grouped there, as on the calling thread', async () => {
    const words = 'Regionen ska ha en plan för läkemedel som räcker i tre månader.';
    const [old, now] = [`1 § ${words}`, `1 § Ny text om annat.\n\n2 § ${words}`].map((text) =>
      parsePlainText(`1 kap. Inledning\n\n${text}\n`, () => crypto.randomUUID()),
    );
    if (!old || !now) throw new Error('two wordings');
    const anchors = [{ provisionId: old.provisions[0]?.children[0]?.id ?? '', segments: [] }];
    const placements = await carryInWorker({ old, now, anchors });
    expect(placements.map(({ status, address }) => [status, address])).toEqual([['moved', '1 kap. 2 §']]);
    expect(placements).toEqual(carryAnchors(old, now, alignStatutes(old, now), anchors));

    const letter = 'Kravet på egna lager blir orimligt dyrt för små vårdgivare på landsbygden och bör tas bort helt.';
    const comments = ['a', 'b'].map((id) => ({ id, text: `${letter} Så säger ${id}.`, place: '1 §' }));
    const groups = await groupInWorker({ comments: [...comments, { id: 'c', text: 'Bra.' }], draft: '' });
    expect(groups.map(({ members }) => members.map(({ id }) => id))).toEqual([['a', 'b']]);
    expect(await perform({ task: 'carry', old, now, anchors })).toEqual({ placements });
    expect(await perform({ task: 'group', comments, draft: '' })).toEqual({ groups });
    const gone = AbortSignal.abort();
    await expect(carryInWorker({ old, now, anchors }, { signal: gone })).rejects.toThrow('cancelled');
    await expect(groupInWorker({ comments, draft: '' }, { signal: gone })).rejects.toThrow('cancelled');
  });

  it('are parsed there too, and only the outcome comes back', async () => {
    const result = await readStatuteInWorker(
      Buffer.from('Föreskrifter om prov\n\n1 § Text.\n\n2 § Mera text.\n'),
      'x.txt',
    );
    const addresses = result.ok && result.statute.provisions.map(({ address }) => address);
    expect(addresses).toEqual(expect.arrayContaining(['1 §', '2 §']));
    expect(result).not.toHaveProperty('blocks');
    expect(await readStatuteInWorker(new Uint8Array(0), 'x')).toMatchObject({ ok: false, code: 'EMPTY' });
    expect(await readStatuteInWorker(Buffer.from('%PDF-1.4 skadad'), 'x.pdf')).toMatchObject({ ok: false });
  });

  it('leave the calling thread free and its bytes whole', async () => {
    const bytes = makeDocx({
      body: Array.from({ length: 20_000 }, (_each, index) => p(`Stycke ${index * 7919}`)).join(''),
    });
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 5);
    const result = await readInWorker(bytes, 'x.docx');
    clearInterval(timer);
    expect(result.ok && result.blocks.length).toBe(20_000);
    expect(ticks).toBeGreaterThan(5);
    expect(bytes.length).toBeGreaterThan(1000);
  });

  it('are refused like any other, without a thread where none is needed', async () => {
    expect(await readInWorker(new Uint8Array(0), 'x')).toMatchObject({ ok: false, code: 'EMPTY' });
    expect(await readInWorker(Buffer.alloc(50), 'x', { fileBytes: 10 })).toMatchObject({
      ok: false,
      code: 'TOO_LARGE',
    });
    expect(await readInWorker(Buffer.from('<!DOCTYPE x><x/>'), 'x')).toMatchObject({
      ok: false,
      code: 'DOCTYPE_REFUSED',
    });
  });

  it('are stopped when the time is out, when the signal says so, and before they start', async () => {
    const bytes = Buffer.from(TEXT);
    expect(await readInWorker(bytes, 'x.md', { timeoutMs: 30 })).toMatchObject({ ok: false, code: 'TIMEOUT' });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 30);
    expect(await readInWorker(bytes, 'x.md', { signal: controller.signal })).toMatchObject({
      ok: false,
      code: 'CANCELLED',
    });
    expect(await readInWorker(bytes, 'x.md', { signal: AbortSignal.abort() })).toMatchObject({
      ok: false,
      code: 'CANCELLED',
    });
  });

  it('are refused when the memory does not suffice, on the heap or beside it', async () => {
    expect(await readInWorker(Buffer.from(TEXT), 'x.md', { memoryMb: 12 })).toMatchObject({
      ok: false,
      code: 'TOO_LARGE',
    });
    const bomb = makePdf({ pages: [], rawContent: [deflateSync(Buffer.alloc(400 * 1024 * 1024, 32))] });
    const limits = { zipEntryBytes: 2 ** 30, zipTotalBytes: 2 ** 30, zipRatio: 1e9 };
    expect(await readInWorker(bomb, 'x.pdf', { ...limits, memoryMb: 60 })).toMatchObject({
      ok: false,
      code: 'TOO_LARGE',
    });
  });

  it('wait their turn and all come back, also when one in the queue gives up', async () => {
    const controller = new AbortController();
    const all = Array.from({ length: 6 }, (_each, index) =>
      readInWorker(
        makeDocx({ body: p(`Nummer ${index}`) }),
        'x.docx',
        index === 3 ? { signal: controller.signal } : {},
      ),
    );
    controller.abort();
    const results = await Promise.all(all);
    expect(results.map((result) => (result.ok ? result.plainText : result.code))).toEqual([
      'Nummer 0',
      'Nummer 1',
      'Nummer 2',
      'CANCELLED',
      'Nummer 4',
      'Nummer 5',
    ]);
  });

  it('compilations are written there in every format', async () => {
    const data = sampleCompilation(20);
    for (const format of ['docx', 'xlsx', 'csv'] as const) {
      const bytes = await writeCompilationInWorker(format, data, LABELS);
      expect(bytes.length).toBeGreaterThan(1000);
    }
    await expect(writeCompilationInWorker('csv', data, { ...LABELS, kind: {} })).rejects.toThrow('No label');
    await expect(writeCompilationInWorker('csv', data, LABELS, { signal: AbortSignal.abort() })).rejects.toThrow(
      'cancelled',
    );
    await expect(writeCompilationInWorker('docx', sampleCompilation(3000), LABELS, { timeoutMs: 300 })).rejects.toThrow(
      'TIMEOUT',
    );
  });

  it('the account of an assignment is written there as on the calling thread', async () => {
    const data = {
      title: 'Uppdrag om planering',
      registrationNumber: 'S2018/1',
      source: 'Regeringsbeslut',
      authority: 'Socialstyrelsen',
      generatedAt: '2020-06-01T08:00:00.000Z',
      namesOn: '2018-10-15',
      duties: [],
      reports: [],
      parties: [],
      rounds: [],
      missing: [],
    };
    const csv = await writeAccountInWorker('csv', data);
    expect(await perform({ task: 'account', format: 'csv', data })).toEqual({ bytes: csv });
    const word = await perform({ task: 'account', format: 'docx', data });
    expect('bytes' in word && [...word.bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it('a task never throws', async () => {
    const data = sampleCompilation(2);
    for (const format of ['docx', 'xlsx', 'csv'] as const)
      expect('bytes' in (await perform({ task: 'compilation', format, data, labels: LABELS }))).toBe(true);
    expect(await perform({ task: 'compilation', format: 'csv', data, labels: { ...LABELS, kind: {} } })).toEqual({
      error: expect.stringContaining('No label') as string,
    });
    expect(
      await perform({ task: 'statute', bytes: Buffer.from('1 § Text.'), fileName: 'x.txt', options: {} }),
    ).toMatchObject({ statute: { kind: 'unknown' } });
    expect(await perform({ task: 'statute', bytes: new Uint8Array(0), fileName: 'x.txt', options: {} })).toMatchObject({
      read: { ok: false },
    });
    expect(await perform({ task: 'read', bytes: Buffer.from('x'), fileName: 'x.txt', options: {} })).toMatchObject({
      read: { ok: true },
    });
  });
});
