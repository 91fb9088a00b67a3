import { readOk, sketch } from '../testing/read.ts';
import { unzipXml } from '../testing/unzip.ts';
import type { OpinionData } from './data.ts';
import { opinionDocx } from './docx.ts';

const DATA: OpinionData = {
  body: 'Region Uppsala',
  authority: 'Socialstyrelsen',
  title: 'Remiss om planering',
  registrationNumber: '4.1-1/2026',
  date: '2026-03-31T22:30:00.000Z',
  receiptNumber: '',
  overallStance: 'Tillstyrker med synpunkter',
  general: [
    { kind: 'paragraph', text: 'Regionen är positiv.' },
    { kind: 'list', ordered: true, items: ['ett', 'två'] },
  ],
  parts: [
    {
      address: '2 kap. 1 §',
      heading: 'Krav',
      stance: 'Avstyrker',
      comments: [
        {
          about: '1 st',
          text: [{ kind: 'paragraph', text: 'Oklart.' }],
          wording: 'Kravet gäller regioner.',
          currentText: 'Kravet gäller alla.',
          reason: 'Skälet.',
        },
        { about: '', text: [], wording: 'Ny bestämmelse.', currentText: '', reason: '' },
      ],
    },
    { address: '3 kap. 1 §', heading: '', stance: 'Tillstyrker', comments: [] },
    {
      address: '4 kap. 1 §',
      heading: '',
      stance: '',
      comments: [{ about: '', text: [{ kind: 'paragraph', text: 'Bra.' }], wording: '', currentText: '', reason: '' }],
    },
  ],
};

describe('an answer as a document for the own register', () => {
  it('says who writes to whom, the general text, then what is said § by §', async () => {
    const lines = sketch(await readOk(await opinionDocx(DATA)));
    expect(lines.map((line) => line.trim().replace(/^\+/, ''))).toEqual([
      'paragraph: Region Uppsala',
      'paragraph: Tjänsteskrivelse',
      'paragraph: Socialstyrelsen',
      'paragraph: Datum: 2026-04-01',
      'paragraph: Vårt diarienummer:',
      'paragraph: Ert diarienummer: 4.1-1/2026',
      'heading1: Yttrande över Remiss om planering',
      'paragraph: Utkast. Svaret är inte inlämnat.',
      'heading1: Sammanfattande yttrande',
      'paragraph: Ställningstagande: Tillstyrker med synpunkter',
      'paragraph: Regionen är positiv.',
      'listItem0: [1.] ett',
      'listItem0: [2.] två',
      'heading1: 2 kap. 1 § – Krav',
      'paragraph: Ställningstagande: Avstyrker',
      'heading2: 1 st',
      'paragraph: Oklart.',
      'paragraph: Föreslagen lydelse: Kravet gäller regioner.',
      'paragraph: Jämfört med förslaget (struket utgår, understruket är nytt):',
      'paragraph: Kravet gäller [utgår: alla][nytt: regioner].',
      'paragraph: Skäl: Skälet.',
      'paragraph: Föreslagen lydelse: Ny bestämmelse.',
      'heading1: 3 kap. 1 §',
      'paragraph: Ställningstagande: Tillstyrker',
      'heading1: 4 kap. 1 §',
      'paragraph: Bra.',
    ]);
  });

  it('ends with the files that go with it, numbered, each with its size', async () => {
    const files = ['Kostnader', 'Karta'].map((title, at) => ({
      ...{ title, fileName: `${title}.pdf`, size: 1_200_000 * (at + 1), sha256: 'ab'.repeat(32) },
    }));
    const lines = sketch(await readOk(await opinionDocx({ ...DATA, files })));
    expect(lines.slice(-3).map((line) => line.trim().replace(/^\+/, ''))).toEqual([
      'heading1: Bilagor',
      'listItem0: [1.] Kostnader (Kostnader.pdf, 1,2 MB)',
      'listItem0: [2.] Karta (Karta.pdf, 2,4 MB)',
    ]);
  });

  it('of a submitted answer bears its receipt, and an empty one nothing that is not there', async () => {
    const empty = {
      ...DATA,
      receiptNumber: 'SAM-2026-000001',
      overallStance: '',
      general: [],
      parts: [],
      registrationNumber: '',
    };
    const { plainText } = await readOk(await opinionDocx({ ...empty, files: [] }));
    expect(plainText).toContain('Kvitto: SAM-2026-000001');
    expect(plainText).not.toMatch(/Utkast|Sammanfattande|Ert diarienummer|Bilagor/);
    const parts = await unzipXml(await opinionDocx(empty));
    expect(parts.get('docProps/core.xml')).toContain('<dc:creator>Region Uppsala</dc:creator>');
    expect(parts.get('word/styles.xml')).toContain('sv-SE');
  });
});
