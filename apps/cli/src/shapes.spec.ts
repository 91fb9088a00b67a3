import type { Io } from './command.ts';
import { COMMANDS } from './command-table.ts';
import { run } from './run.ts';

/** The answers are a contract with other programs: their keys are compared one by one. */

const OLD =
  'Förordning (2030:1) om beredskap\n\n1 kap. Planer\n\nPlanen\n\n1 § Vårdgivaren ska ha en plan som anger\n\n1. ansvar, och\n\n2. lager.\n\n2 § Planen ska följa 1 § 1 och lagen (2029:1) om prov.\n\nBilaga\n\nAvgifter\n';
const NEW = OLD.replace('2 § Planen ska följa', '2 § Planen ska alltid följa');
const ANCHORS = [
  '{"id":"a","address":"1 kap. 2 §","exact":"följa 1 § 1"}',
  '{"id":"b","address":"1 kap. 1 § 1 st 2 p"}',
  '{"id":"c","address":"9 §"}',
].join('\n');
const COMMENTS =
  '{"id":"a","text":"Planen bör ses över varje år av den som är ansvarig.","address":"1 kap. 1 §"}\n{"id":"b","text":"Nej."}\n';

interface Shell extends Io {
  stdout: string;
  stderr: string;
  files: Map<string, string | Uint8Array>;
}

function shell(): Shell {
  const files = new Map<string, string | Uint8Array>(
    Object.entries({ 'old.txt': OLD, 'new.txt': NEW, 'a.jsonl': ANCHORS, 'c.jsonl': COMMENTS }),
  );
  const io: Shell = {
    stdout: '',
    stderr: '',
    files,
    readFile: (path) => {
      const file = files.get(path);
      if (file === undefined) return Promise.reject(Object.assign(new Error('none'), { code: 'ENOENT' }));
      return Promise.resolve(typeof file === 'string' ? new TextEncoder().encode(file) : file);
    },
    writeFile: (path, bytes) => Promise.resolve(void files.set(path, bytes)),
    out: (text) => void (io.stdout += typeof text === 'string' ? text : new TextDecoder().decode(text)),
    err: (text) => void (io.stderr += text),
    today: () => '2030-01-01',
  };
  return io;
}

async function answer(line: string): Promise<unknown> {
  const io = shell();
  expect([await run(line.split(' '), io), io.stderr]).toEqual([0, '']);
  return JSON.parse(io.stdout);
}

type Shape = Record<string, unknown>;
const keys = (value: unknown): string[] => Object.keys(value as Shape).sort();
const PROVISION = ['address', 'children', 'id', 'kind', 'label', 'text'];

function provisionsIn(value: unknown): Shape[] {
  return (value as Shape[]).flatMap((one) => [one, ...provisionsIn(one['children'])]);
}

describe('the shape of each answer', () => {
  it('statute parse', async () => {
    const parsed = (await answer('statute parse old.txt')) as Shape;
    expect(Object.keys(parsed)).toEqual(['title', 'kind', 'provisions', 'notUnderstood']);
    const all = provisionsIn(parsed['provisions']);
    for (const one of all) expect(keys(one).filter((key) => key !== 'heading')).toEqual(PROVISION);
    expect(all.map(({ address }) => address)).toEqual([
      '1 kap.',
      '1 kap. rubrik 1',
      '1 kap. 1 §',
      '1 kap. 1 § 1 st',
      '1 kap. 1 § 1 st 1 p',
      '1 kap. 1 § 1 st 2 p',
      '1 kap. 2 §',
      '1 kap. 2 § 1 st',
      'bilaga',
    ]);
    expect(all.find(({ address }) => address === '1 kap. 1 §')?.['heading']).toBe('Planen');
    expect(keys(await answer('statute parse old.txt --full'))).toEqual([
      'designation',
      'kind',
      'notUnderstood',
      'provisions',
      'removed',
      'title',
    ]);
    const io = shell();
    io.files.set('odd.txt', '1 § Ett.\n\n2 § Två.\n\n/Upphör att gälla U:2030-01-01/\n');
    await run(['statute', 'parse', 'odd.txt'], io);
    const [passage] = (JSON.parse(io.stdout) as { notUnderstood: Shape[] }).notUnderstood;
    expect(keys(passage)).toEqual(['line', 'reason', 'text']);
  });

  it('statute compare', async () => {
    const compared = (await answer('statute compare old.txt new.txt')) as { edges: Shape[] };
    expect(keys(compared)).toEqual(['counts', 'edges']);
    expect(compared.edges.length).toBeGreaterThan(4);
    for (const edge of compared.edges)
      expect(Object.keys(edge)).toEqual([
        'from',
        'to',
        'relation',
        'moved',
        'renumbered',
        'textChanged',
        'consequential',
        'similarity',
        'confidence',
        'needsReview',
      ]);
    expect(compared.edges.map(({ from }) => from)).toEqual(
      expect.arrayContaining(['1 kap. 1 §', '1 kap. 1 § 1 st 2 p', '1 kap. 2 §']),
    );
    expect(compared.edges.map(({ from }) => from)).not.toContain('1 kap.');
  });

  it('statute compare --redline html FILE', async () => {
    const io = shell();
    expect(await run('statute compare old.txt new.txt --redline html ut.html'.split(' '), io)).toBe(0);
    expect(keys(JSON.parse(io.stdout))).toEqual(['counts', 'edges']);
    expect(io.files.get('ut.html')).toContain('<ins');
  });

  it('statute references', async () => {
    const references = (await answer('statute references old.txt')) as Shape[];
    expect(references).toEqual([
      {
        start: OLD.indexOf('1 § 1 och'),
        end: OLD.indexOf('1 § 1 och') + 5,
        text: '1 § 1',
        addresses: ['1 kap. 1 § 1 st 1 p'],
      },
      expect.objectContaining({ text: 'lagen (2029:1)', addresses: [], act: '2029:1' }),
    ]);
    for (const one of references) expect(OLD.slice(one['start'] as number, one['end'] as number)).toBe(one['text']);
  });

  it('statute amend', async () => {
    expect(await answer('statute amend old.txt new.txt')).toMatchObject({
      clauses: ['1 kap. 2 § ska ha följande lydelse'],
      registerLine: 'Ändr. 1 kap. 2 §',
      comparison: expect.arrayContaining([{ before: '1 kap. 2 §', after: '1 kap. 2 §', change: 'Ändrad' }]) as unknown,
    });
  });

  it('anchors carry', async () => {
    const io = shell();
    expect(await run('anchors carry old.txt new.txt a.jsonl'.split(' '), io)).toBe(0);
    const lines = io.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Shape);
    expect(lines.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(lines.map(keys)).toEqual([
      ['address', 'confidence', 'exact', 'id', 'status'],
      ['address', 'confidence', 'id', 'status'],
      ['address', 'confidence', 'id', 'status'],
    ]);
    expect(lines.map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'orphaned']);
  });

  it('comments group', async () => {
    const { groups } = (await answer('comments group c.jsonl --draft old.txt')) as { groups: Shape[] };
    for (const group of groups) {
      expect(keys(group)).toEqual(['common', 'members']);
      for (const member of group['members'] as Shape[]) expect(keys(member)).toEqual(['id', 'ownText']);
    }
    expect(groups).toHaveLength(2);
  });

  it.each([
    ['akn', '<akomaNtoso'],
    ['html', '<!doctype html>'],
    ['text', '1 § Vårdgivaren'],
    ['docx', 'PK'],
  ])('statute export --format %s', async (format, start) => {
    const io = shell();
    expect(await run(['statute', 'export', 'old.txt', '--format', format], io)).toBe(0);
    expect(io.stdout).toContain(start);
    expect(await run(['statute', 'export', 'old.txt', '--format', format, '--out', 'ut'], io)).toBe(0);
    expect(io.files.has('ut')).toBe(true);
  });
});

describe('what cannot be used', () => {
  it.each([
    ['statute parse', 'Användning: samsyn statute parse'],
    ['statute parse borta.txt', 'borta.txt: filen finns inte.'],
    ['statute parse old.txt --nej', 'Okänt val: --nej'],
    ['statute parse old.txt --full=ja', 'Okänt val: --full=ja'],
    ['statute compare old.txt', 'Användning'],
    ['statute compare old.txt new.txt --redline html', 'vart den markerade texten ska skrivas'],
    ['statute compare old.txt new.txt --redline rtf ut', 'Okänt format'],
    ['statute compare old.txt new.txt --redline', 'saknar värde'],
    ['statute references old.txt x', 'Användning'],
    ['statute export old.txt', 'Okänt format'],
    ['statute export old.txt --format akn --date igår', 'Datumet'],
    ['statute amend old.txt', 'Användning'],
    ['anchors carry old.txt new.txt old.txt', 'old.txt'],
    ['comments group borta.jsonl', 'filen finns inte'],
    ['statute fly', 'Okänt kommando: statute fly'],
    ['fly', 'Okänt kommando: fly'],
  ])('%s ends with 2 and says why', async (line, reason) => {
    const io = shell();
    expect(await run(line.split(' '), io)).toBe(2);
    expect(io.stderr).toContain(reason);
    expect(io.stdout).toBe('');
  });
});

describe('help', () => {
  it.each([[], ['help'], ['--help'], ['-h']])(
    '%j names every command, in Swedish and then in English',
    async (...line) => {
      const io = shell();
      expect(await run(line.flat(), io)).toBe(0);
      const [swedish = '', english = ''] = io.stdout.split('Samsyn on the command line');
      for (const { usage, summary, english: words } of Object.values(COMMANDS)) {
        expect(swedish).toContain(`samsyn ${usage}\n      ${summary}`);
        expect(english).toContain(`samsyn ${usage}\n      ${words}`);
      }
    },
  );
});
