import type { Io } from '../command.ts';
import { run } from '../run.ts';

const PLAN = 'Vårdgivaren ska ha en plan för hur läkemedel lagras och byts ut före sista förbrukningsdag.';
const DRILL = 'Personalen ska minst en gång om året öva på att arbeta utan el och utan datorjournal.';
const FEE = 'Avgiften för tillsyn är 1 000 kronor och betalas i förskott till länsstyrelsen varje kvartal.';
const OLD = `Förordning (2026:1) om beredskap\n\n1 § ${PLAN}\n\n2 § ${DRILL}\n`;
const NEW = `Förordning (2026:1) om beredskap\n\n1 § ${FEE}\n\n2 § ${PLAN.replace('en plan', 'en skriftlig plan')}\n\n3 § ${DRILL}\n`;

interface Shell extends Io {
  stdout: string;
  stderr: string;
  written: Map<string, string | Uint8Array>;
}

/** A shell with these files and nothing else. */
function shell(files: Readonly<Record<string, string | Uint8Array>>): Shell {
  const io: Shell = {
    stdout: '',
    stderr: '',
    written: new Map(),
    readFile: (path) => {
      const file = files[path];
      if (file === undefined) return Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT' }));
      return Promise.resolve(typeof file === 'string' ? new TextEncoder().encode(file) : file);
    },
    writeFile: (path, bytes) => Promise.resolve(void io.written.set(path, bytes)),
    out: (text) => void (io.stdout += typeof text === 'string' ? text : new TextDecoder().decode(text)),
    err: (text) => void (io.stderr += text),
    today: () => '2026-11-22',
  };
  return io;
}

const files = { 'old.txt': OLD, 'new.txt': NEW };

describe('samsyn statute compare', () => {
  it('writes the edges by address and the counts', async () => {
    const io = shell(files);
    expect(await run(['statute', 'compare', 'old.txt', 'new.txt', '--full'], io)).toBe(0);
    const { edges, counts } = JSON.parse(io.stdout) as {
      edges: Record<string, unknown>[];
      counts: Record<string, number>;
    };
    const units = edges.filter(({ level }) => level === 'unit');
    expect(
      units.map(({ from, to, relation, renumbered, textChanged }) => [from, to, relation, renumbered, textChanged]),
    ).toEqual([
      [null, '1 §', 'inserted', false, false],
      ['1 §', '2 §', 'same', true, true],
      ['2 §', '3 §', 'same', true, false],
    ]);
    expect(counts).toMatchObject({ same: 2, inserted: 1, renumbered: 2, textChanged: 1 });
  });

  it('writes the marked text as HTML or Word', async () => {
    const io = shell(files);
    expect(await run(['statute', 'compare', 'old.txt', 'new.txt', '--redline', 'html', '--out', 'ut.html'], io)).toBe(
      0,
    );
    expect(await run(['statute', 'compare', 'old.txt', 'new.txt', '--redline=docx', 'ut.docx'], io)).toBe(0);
    expect(io.written.get('ut.html')).toContain('<title>Ändringar i Förordning (2026:1) om beredskap</title>');
    expect([...(io.written.get('ut.docx') as Uint8Array).slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it.each([
    [['old.txt'], 'Användning'],
    [['old.txt', 'saknas.txt'], 'finns inte'],
    [['old.txt', 'new.txt', '--redline', 'html'], '--out'],
    [['old.txt', 'new.txt', '--redline', 'pdf', '--out', 'ut'], 'Okänt format'],
  ])('refuses %j in plain words', async (args, reason) => {
    const io = shell(files);
    expect(await run(['statute', 'compare', ...args], io)).toBe(2);
    expect(io.stderr).toContain(reason);
    expect(io.stdout).toBe('');
  });
});

describe('samsyn anchors carry', () => {
  const carry = async (lines: string) => {
    const io = shell({ ...files, 'a.jsonl': lines });
    const code = await run(['anchors', 'carry', 'old.txt', 'new.txt', 'a.jsonl'], io);
    const answers = io.stdout.split('\n').filter((line) => line !== '');
    return { code, answers: answers.map((line) => JSON.parse(line) as Record<string, unknown>), stderr: io.stderr };
  };

  it('answers with one line for every anchor', async () => {
    const { code, answers, stderr } = await carry(
      [
        '{"id":"a","address":"2 §"}',
        '{"id":"b","address":"1 §","exact":"läkemedel lagras","prefix":"för hur "}',
        '',
        '{"id":3,"address":"1 § 1 st","exact":"ha en plan för"}',
        '{"id":"d","address":"9 §"}',
        '{"id":"e","address":"1 §","exact":"står inte här alls någonstans"}',
      ].join('\n'),
    );
    expect(code).toBe(0);
    expect(answers.map(({ id, status, address, exact }) => [id, status, address, exact])).toEqual([
      ['a', 'moved', '3 §', undefined],
      ['b', 'moved', '2 §', 'läkemedel lagras'],
      ['3', 'moved_edited', '2 § 1 st', 'ha en skriftlig plan för'],
      ['d', 'orphaned', null, undefined],
      ['e', 'needs_review', '2 §', undefined],
    ]);
    expect(stderr).toContain('rad 5: ”9 §” finns inte i den gamla versionen.');
    expect(stderr).toContain('rad 6: citatet finns inte i 1 § i den gamla versionen.');
  });

  it('says repealed of what is gone, also when its quote was never there', async () => {
    const io = shell({
      'old.txt': OLD,
      'new.txt': `Föreskrifter\n\n1 § ${PLAN}\n`,
      'a.jsonl': '{"id":"a","address":"2 §","exact":"står inte här alls"}',
    });
    expect(await run(['anchors', 'carry', 'old.txt', 'new.txt', 'a.jsonl'], io)).toBe(0);
    expect(JSON.parse(io.stdout)).toMatchObject({ status: 'repealed', address: null });
  });

  it.each([
    ['inte json', 'giltig JSON'],
    ['[1]', 'JSON-objekt'],
    ['{"address":"1 §"}', '”id” saknas'],
    ['{"id":"a"}', '”address” saknas'],
    ['{"id":"a","address":7}', 'ska vara text'],
  ])('refuses the line %s', async (line, reason) => {
    const { code, stderr } = await carry(line);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
    expect(stderr).toContain('rad 1');
  });
});

describe('samsyn comments group', () => {
  const letter = 'Vi anser att kravet på egna lager av läkemedel blir orimligt dyrt för små vårdgivare på landsbygden.';
  const lines = [
    { id: 'a', text: letter, address: '1 §' },
    { id: 'b', text: `${letter} Kommunen har bara en vårdcentral.`, address: '1 §' },
    { id: 'c', text: letter, address: '2 §' },
    { id: 'd', text: 'Bra förslag.' },
  ];
  const group = async (args: string[], extra: Record<string, string | Uint8Array> = {}) => {
    const io = shell({ ...files, 'k.jsonl': lines.map((line) => JSON.stringify(line)).join('\n'), ...extra });
    const code = await run(['comments', 'group', ...args], io);
    return { code, io };
  };

  it('groups what says the same, within one place, and leaves no comment out', async () => {
    const { code, io } = await group(['k.jsonl']);
    expect(code).toBe(0);
    expect(JSON.parse(io.stdout)).toEqual({
      groups: [
        {
          members: [
            { id: 'a', ownText: '' },
            { id: 'b', ownText: 'Kommunen har bara en vårdcentral.' },
          ],
          common: letter,
        },
        { members: [{ id: 'c', ownText: letter }], common: '' },
        { members: [{ id: 'd', ownText: 'Bra förslag.' }], common: '' },
      ],
    });
  });

  it('does not take two quotes of the draft for one opinion', async () => {
    const quotes = [
      { id: 'a', text: `${PLAN} ${DRILL} Det är bra.` },
      { id: 'b', text: `${PLAN} ${DRILL} Det är mindre bra.` },
    ];
    const { io } = await group(['k.jsonl', '--draft', 'old.txt'], {
      'k.jsonl': quotes.map((line) => JSON.stringify(line)).join('\n'),
    });
    expect((JSON.parse(io.stdout) as { groups: unknown[] }).groups).toHaveLength(2);
  });

  it.each<[string, string | Uint8Array]>([
    ['finns redan', '{"id":"a","text":"x"}\n{"id":"a","text":"y"}'],
    ['”text” saknas', '{"id":"a","text":null}'],
    ['UTF-8', new Uint8Array([0xff, 0xfe, 0xff])],
  ])('refuses: %s', async (reason, content) => {
    const { code, io } = await group(['k.jsonl'], { 'k.jsonl': content });
    expect(code).toBe(2);
    expect(io.stderr).toContain(reason);
  });
});
