import { createHash } from 'node:crypto';
import { pdfAttachments, type SignedReceipt } from '@samsyn/consultation';
import { objectsOf, treeOf } from '../testing/pdf-tree.ts';
import { receiptPdf } from './pdf.ts';

const receipt: SignedReceipt = {
  format: 'samsyn-receipt-1',
  number: 'SAM-2026-000001',
  authority: 'Socialstyrelsen',
  organisationId: '6f0f7d5e-0000-4000-8000-000000000001',
  organisationName: 'Region Jämtland Härjedalen',
  roundId: '6f0f7d5e-0000-4000-8000-000000000002',
  roundTitle: 'Förslag till föreskrifter om planering inför katastrof, höjd beredskap och krig',
  roundRegistrationNumber: '4.1-1234/2026',
  versionId: '6f0f7d5e-0000-4000-8000-000000000003',
  versionNumber: 2,
  versionHash: 'ab'.repeat(32),
  contentHash: createHash('sha256').update('{"a":"å"}').digest('hex'),
  receivedAt: '2026-11-22T11:05:09.123Z',
  late: false,
  overallStance: 'SUPPORTS_WITH_CONDITIONS',
  comments: 17,
  submittedBy: 'Samordnare 1 漢',
  seal: `12:${'cd'.repeat(32)}`,
  keyId: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
  answer: '{"a":"å"}',
  signature: 's'.repeat(86),
};

const made = {
  receipt,
  file: `${JSON.stringify(receipt, null, 2)}\n`,
  checkAt: 'https://samsyn.example.se/kontrollera',
};

describe('a receipt in PDF', () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await receiptPdf(made);
  });

  it('says what it is: tagged, in Swedish, with its title shown, PDF/UA-1', () => {
    const { catalog } = treeOf(pdf);
    const text = Buffer.from(pdf).toString('latin1');
    expect(text).toMatch(new RegExp(`\\n${/\/MarkInfo (\d+)/.exec(catalog)?.[1]} 0 obj\\n<<\\n/Marked true`));
    expect(catalog).toContain('/Lang (sv-SE)');
    expect(text).toMatch(/\/DisplayDocTitle true/);
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toMatch(/<dc:title>[^]*Kvitto SAM-2026-000001/);
  });

  it('has headings in order and a table whose rows have header cells', () => {
    const { node } = treeOf(pdf);
    const [document] = node.kids;
    expect(document?.kids.map(({ kind }) => kind)).toEqual(['P', 'H1', 'P', 'Table', 'H2', 'P', 'P']);
    const rows = document?.kids.find(({ kind }) => kind === 'Table')?.kids ?? [];
    expect(rows).toHaveLength(11);
    for (const { kind, kids } of rows) {
      expect([kind, ...kids.map((cell) => cell.kind)]).toEqual(['TR', 'TH', 'TD']);
      expect(kids[0]?.scope).toBe('Row');
    }
  });

  it('marks everything that is drawn: as content of the tree or as an artifact', () => {
    const pages = [...objectsOf(pdf).values()].filter((body) => / Do\b|\bBT\b/.test(body) && body.includes('stream\n'));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      let depth = 0;
      for (const line of page.split('\n')) {
        if (/\b(BDC|BMC)$/.test(line)) depth += 1;
        if (/\bEMC$/.test(line)) depth -= 1;
        if (/\b(TJ|Tj|S)$/.test(line)) expect(depth).toBe(1);
      }
      expect(depth).toBe(0);
    }
  });

  it('holds real text in a typeface that is inside', async () => {
    const { extractText, getDocumentProxy } = await import('unpdf');
    const { text } = await extractText(await getDocumentProxy(Uint8Array.from(pdf)), { mergePages: true });
    for (const words of [
      'Kvitto på remissvar',
      'SAM-2026-000001',
      'Region Jämtland Härjedalen',
      'Samordnare 1 ?',
      'i tid',
    ])
      expect(text.replace(/\s+/g, ' ')).toContain(words);
    expect(text.replace(/\s+/g, '')).toContain(receipt.contentHash);
    const file = Buffer.from(pdf).toString('latin1');
    expect(file).not.toContain('/Helvetica');
    expect([...file.matchAll(/\/FontFile2 \d+/g)]).toHaveLength(2);
    expect([...file.matchAll(/\/ToUnicode \d+/g)]).toHaveLength(2);
  });

  it('carries receipt and answer as they are', () => {
    expect(pdfAttachments(pdf).map((one) => Buffer.from(one).toString('utf8'))).toEqual([made.file, receipt.answer]);
  });

  it('is the same each time', async () => {
    expect(Buffer.from(await receiptPdf(made)).equals(pdf)).toBe(true);
  });

  it('goes on over the page when names are long', async () => {
    const long = { ...receipt, roundTitle: 'Mycket lång rubrik på en remiss om något. '.repeat(90) };
    const { node } = treeOf(await receiptPdf({ ...made, receipt: long }));
    expect(node.kids[0]?.kids.find(({ kind }) => kind === 'Table')?.kids).toHaveLength(11);
  });
});

describe('a receipt of a withdrawal in PDF', () => {
  const { answer: _answer, late: _late, overallStance: _stance, comments: _comments, ...rest } = receipt;
  const { versionId: _id, versionNumber: _number, versionHash: _hash, submittedBy: _by, ...same } = rest;
  const back = {
    ...same,
    format: 'samsyn-withdrawal-1' as const,
    number: 'SAM-2026-000002',
    receiptNumber: receipt.number,
    submission: 1,
    withdrawnAt: '2026-11-23T11:05:09.123Z',
    withdrawnBy: 'Undertecknare 1',
    signing: null,
    reason: 'Fel underlag.',
  };
  const document = { ...made, receipt: back, file: JSON.stringify(back) };

  it('says who, when, why and of which answer, in the same form, and carries itself alone', async () => {
    const pdf = await receiptPdf(document);
    const [page] = treeOf(pdf).node.kids;
    expect(page?.kids.map(({ kind }) => kind)).toEqual(['P', 'H1', 'P', 'Table', 'H2', 'P', 'P']);
    const { extractText, getDocumentProxy } = await import('unpdf');
    const { text } = await extractText(await getDocumentProxy(Uint8Array.from(pdf)), { mergePages: true });
    for (const words of ['Kvitto på återkallelse av remissvar', 'SAM-2026-000002', 'Undertecknare 1', 'Fel underlag.'])
      expect(text.replace(/\s+/g, ' ')).toContain(words);
    expect(text.replace(/\s+/g, ' ')).toContain('kvitto SAM-2026-000001, nr 1 i remissen');
    expect(pdfAttachments(pdf).map((one) => Buffer.from(one).toString('utf8'))).toEqual([document.file]);
  });
});
