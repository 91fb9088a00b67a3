import { readDocument } from '../read/read-document.ts';
import { parseCsv } from '../testing/csv.ts';
import { unzipXml } from '../testing/unzip.ts';
import { ACCOUNT_COLUMNS, assignmentAccountCsv } from './csv.ts';
import type { AssignmentAccount } from './data.ts';
import { reportDocx } from '../report/docx.ts';
import { accountReport } from './report.ts';

const step = {
  what: 'Möte: upplägg',
  name: 'Stockholms läns landsting',
  on: '2018-03-15',
  openedOn: '',
  answeredOn: '',
  version: '',
  outcome: 'Enigt; "klart"\nVi går vidare',
};
const account: AssignmentAccount = {
  title: 'Uppdrag om planering',
  registrationNumber: 'S2018/1',
  source: 'Regeringsbeslut',
  authority: 'Socialstyrelsen',
  generatedAt: '2020-06-01T08:00:00.000Z',
  namesOn: '2018-10-15',
  duties: ['Förstudie.'],
  reports: [{ kind: 'Slutredovisning', title: 'Slutrapport', dueOn: '2020-06-01', givenOn: '', state: 'Nästa' }],
  parties: [
    {
      name: 'landstingen',
      wording: 'Genomför uppdraget tillsammans med.',
      ways: [{ way: 'Genomföra tillsammans', met: 'Återstår', counts: 'Gjort: 1 · Inte påbörjat: 1' }],
      bodies: [
        {
          name: 'Stockholms läns landsting',
          nameNow: 'Region Stockholm',
          missing: '',
          steps: [step, { ...step, what: '=1+1', name: 'Region Stockholm', on: '2020-02-11' }],
        },
        { name: 'Region Uppsala', nameNow: '', missing: 'Genomföra tillsammans (inte påbörjat)', steps: [] },
      ],
      unlisted: 0,
    },
  ],
  rounds: [
    {
      title: 'Remiss',
      registrationNumber: '4.1-1',
      state: 'Stängd',
      deadline: '2019-01-01',
      version: 'F (version 1)',
      answers: '1 av 2',
    },
  ],
  missing: [{ about: 'landstingen', way: 'Genomföra tillsammans', words: 'Inte påbörjat: Region Uppsala' }],
};

describe('the account of an assignment', () => {
  it('is a Word file with headings, header rows and Swedish as its language, in the names of the time', async () => {
    const bytes = await reportDocx(accountReport(account));
    const parts = await unzipXml(bytes);
    const xml = parts.get('word/document.xml') ?? '';
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(5);
    expect(xml).toContain('w:val="Heading1"');
    expect(parts.get('word/styles.xml')).toContain('sv-SE');
    const read = await readDocument(bytes, 'redogorelse.docx');
    const words = JSON.stringify(read);
    for (const expected of [
      'Stockholms läns landsting (i dag Region Stockholm)',
      'då Region Stockholm',
      'Återstår: Genomföra tillsammans (inte påbörjat)',
      '2020-06-01',
      'Återstår före nästa redovisning',
    ])
      expect(words).toContain(expected);
  });

  it('is a csv with a row for each thing done, and none that a spreadsheet would reckon', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(assignmentAccountCsv(account));
    expect(text.startsWith('\uFEFFDiarienummer;')).toBe(true);
    const [head, ...rows] = parseCsv(text.slice(1));
    expect(head).toEqual([...ACCOUNT_COLUMNS]);
    for (const row of rows) expect(row).toHaveLength(ACCOUNT_COLUMNS.length);
    expect(rows.map((row) => [row[4], row[6], row[7], row[8]])).toEqual([
      ['', 'Slutredovisning: Slutrapport', '', '2020-06-01'],
      ['Stockholms läns landsting', 'Möte: upplägg', 'Stockholms läns landsting', '2018-03-15'],
      ['Stockholms läns landsting', "'=1+1", 'Region Stockholm', '2020-02-11'],
      ['Region Uppsala', '', '', ''],
    ]);
    expect(rows[1]?.at(-2)).toBe('Enigt; "klart"\nVi går vidare');
    expect(rows.map((row) => row.at(-1))).toEqual(['', '', '', 'Genomföra tillsammans (inte påbörjat)']);
  });
});
