import type { Provision, Statute } from '@samsyn/statute';
import { readAkomaNtoso } from './akn/read.ts';
import { toAkomaNtoso } from './akn/write.ts';
import { compilationDocx } from './compilation/docx.ts';
import { shorten } from './read/block-builder.ts';
import { DEFAULT_LIMITS, describeError } from './read/result.ts';
import { redlineDocx } from './redline/redline-docx.ts';
import { redlineScript } from './redline/script.ts';
import { LABELS, sampleCompilation } from './testing/compilation.ts';
import { readOk, sketch } from './testing/read.ts';
import { countingIds } from './testing/statutes.ts';
import { toStatute } from './to-statute.ts';

const akn = (body: string, more = ''): string =>
  `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:s="urn:samsyn:akn:1"><doc><meta><proprietary><s:statute version="2" removed="listed"><s:removed>y</s:removed><s:notUnderstood>x</s:notUnderstood></s:statute></proprietary></meta>${more}${body}</doc></akomaNtoso>`;
const node = (id: string, kind: Provision['kind'], more: Partial<Provision> = {}): Provision => ({
  id,
  kind,
  label: '',
  address: `${kind} ${id}`,
  text: '',
  children: [],
  ...more,
});
const statuteOf = (...provisions: Provision[]): Statute => ({
  title: '',
  kind: 'regulation',
  provisions,
  notUnderstood: [],
});
const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('odd but lawful cases', () => {
  it('a document of others without body, title or names', () => {
    expect(readAkomaNtoso(akn(''), DEFAULT_LIMITS)).toMatchObject({
      title: '',
      provisions: [],
      notUnderstood: [{ line: 1, text: 'x', reason: '' }],
    });
    const attached = readAkomaNtoso(
      akn(
        '<mainBody><hcontainer><content><p>fritt</p></content></hcontainer><hcontainer name="annex"><item/></hcontainer></mainBody><components><component><doc/></component><component><doc><mainBody><p>i</p><hcontainer name="x"><p>j</p></hcontainer></mainBody></doc></component></components>',
      ),
      DEFAULT_LIMITS,
    );
    expect(attached.provisions.map((each) => [each.kind, each.label, each.text])).toEqual([
      ['subsection', '', 'fritt'],
      ['annex', '', ''],
      ['annex', 'Bilaga', ''],
      ['annex', 'Bilaga', 'i'],
    ]);
  });

  it('lists inside list items, notes of a section, empty tails, attributes that are no lists', () => {
    const body = `<mainBody><section s:about="{" s:cells="1"><num>1 §</num><intro><p>Text<b>fet</b><authorialNote>Not</authorialNote></p></intro><point><content><blockList><item><num>a)</num><p>x</p></item></blockList></content></point><wrapUp><p/></wrapUp></section></mainBody>`;
    const [section] = readAkomaNtoso(akn(body), DEFAULT_LIMITS).provisions;
    expect(section?.children[0]).toMatchObject({ kind: 'subsection', text: 'Textfet', notes: ['Not'] });
    expect(section?.children[0]?.children[0]?.children[0]).toMatchObject({ kind: 'subitem', label: 'a)', text: 'x' });
    expect(section?.about).toBeUndefined();
  });

  it('provisions without an id, or with one that stands twice, get their own', async () => {
    const xml = toAkomaNtoso(
      statuteOf(
        node('', 'section', { label: '1 §' }),
        node(ID, 'section', { label: '2 §' }),
        node(ID, 'section', { label: '3 §' }),
      ),
      {
        date: '2026-01-01',
      },
    );
    const ids = toStatute(await readOk(xml), countingIds()).provisions.map((each) => each.id);
    expect(new Set(ids).size).toBe(3);
    expect(ids[1]).toBe(ID);
    const twice = await readOk(xml);
    if (twice.statute) for (const each of twice.statute.provisions) each.id = ID;
    expect(new Set(toStatute(twice, countingIds()).provisions.map((each) => each.id)).size).toBe(3);
    const marked = akn(
      '<mainBody><section><num>1 §</num><content><p>x</p></content></section></mainBody>',
      '<preface><p><docTitle>T<i>u</i></docTitle></p></preface>',
    );
    expect(toStatute(await readOk(marked), countingIds()).title).toBe('Tu');
  });

  it('a compilation with proposals to repeal, without reasons, for sections without address, and many bodies', async () => {
    expect((await readOk(await compilationDocx(sampleCompilation(3, 1, 3), LABELS))).plainText).not.toContain(
      'Instanser 1–',
    );
    const data = sampleCompilation(12, 2, 20);
    const [section] = data.sections;
    if (!section) throw new Error('no section');
    section.address = '';
    section.comments = [
      {
        number: 99,
        bodyName: 'A',
        kind: 'LEGAL',
        target: '',
        text: [],
        proposedWording: '',
        disposition: 'NOTED',
        assessment: ' ',
      },
    ];
    const { plainText } = await readOk(await compilationDocx(data, LABELS));
    expect(plainText).toContain('Föreslagen lydelse: Bestämmelsen ska utgå.');
    expect(plainText).toContain('Åtgärd: Noteras');
    expect(plainText).toContain('Instanser 15–20 av 20');
    expect(plainText).toContain('1 § Planering');
  });

  it('a redline whose new paragraphs follow words inserted at the end of one', async () => {
    const old = statuteOf(
      node('a', 'subsection', { text: 'Planen ska finnas' }),
      node('b', 'section', { label: '2 §', children: [] }),
    );
    const now = statuteOf(
      node('c', 'subsection', { text: 'Planen ska finnas alltid' }),
      node('d', 'subsection', { text: 'Nytt.' }),
      node('e', 'subsection', { text: 'Mer nytt.' }),
      node('f', 'section', { label: '3 §' }),
    );
    const edges = [
      ['a', 'c'],
      ['b', 'f'],
    ].map(([fromId = '', toId = '']) => ({ fromId, toId, from: '1', to: '1', similarity: 0.9 }));
    const bytes = await redlineDocx(
      redlineScript(old, now, [...edges, { fromId: 'a', toId: 'd', from: '1', to: '1', similarity: 0.1 }]),
      { title: 'T', author: 'A', date: '2026-01-01T00:00:00Z' },
    );
    expect(sketch(await readOk(bytes, 'x', { trackedChanges: 'ACCEPT' }))).toEqual([
      '+paragraph: Planen ska finnas alltid',
      '+paragraph: Nytt.',
      '+paragraph: Mer nytt.',
      '+paragraph: 3 §',
    ]);
    expect(sketch(await readOk(bytes, 'x', { trackedChanges: 'REJECT' }))).toEqual([
      '+paragraph: Planen ska finnas',
      '+paragraph: 2 §',
    ]);
  });

  it('messages are short, and errors of any shape are described', () => {
    expect(shorten('a'.repeat(300))).toHaveLength(200);
    expect([describeError(undefined), describeError('x'), describeError(new TypeError('y'))]).toEqual([
      'unknown',
      'unknown',
      'TypeError: y',
    ]);
  });
});
