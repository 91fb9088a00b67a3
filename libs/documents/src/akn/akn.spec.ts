import { parsePlainText } from '@samsyn/statute';
import fc from 'fast-check';
import { DEFAULT_LIMITS } from '../read/result.ts';
import { schemaErrors, schemaPresent } from '../testing/schema.ts';
import { anyStatute, countingIds } from '../testing/statutes.ts';
import { readAkomaNtoso } from './read.ts';
import { toAkomaNtoso } from './write.ts';

const OPTIONS = { date: '2026-11-22' };
const read = (xml: string): ReturnType<typeof readAkomaNtoso> => readAkomaNtoso(Buffer.from(xml), DEFAULT_LIMITS);
const ifSchema = schemaPresent ? it : it.skip;

const TEXT = `Föreskrifter om planering

1 kap. Inledande bestämmelser

Syfte

1 § Det ska finnas en plan som innehåller

1. mål, och

2. medel.

Planen ska vara skriftlig.

Allmänna råd

Planen bör ses över varje år.

2 kap. Krav

1 a § Kravet gäller <alla> & envar.

Bilaga 1

Område | Krav
`;

describe('Akoma Ntoso', () => {
  it('gives back the statute it was written from', () => {
    const statute = parsePlainText(TEXT, countingIds());
    expect(statute.provisions.length).toBeGreaterThan(2);
    expect(read(toAkomaNtoso(statute, OPTIONS))).toEqual(statute);
  });

  it('gives back trees of every shape', () => {
    fc.assert(
      fc.property(anyStatute, (statute) => {
        expect(read(toAkomaNtoso(statute, OPTIONS))).toEqual(statute);
      }),
      { numRuns: 400 },
    );
  });

  ifSchema(
    'is valid against the official schema (skipped where the schema is absent)',
    async () => {
      expect(await schemaErrors([toAkomaNtoso(parsePlainText(TEXT, countingIds()), OPTIONS)])).toEqual([]);
      const documents = fc
        .sample(anyStatute, { numRuns: 150, seed: 7 })
        .map((statute) => toAkomaNtoso(statute, OPTIONS));
      expect(await schemaErrors(documents)).toEqual([]);
    },
    120_000,
  );

  ifSchema(
    'the schema is used: a document that breaks it is reported',
    async () => {
      const broken = toAkomaNtoso(parsePlainText(TEXT, countingIds()), OPTIONS).replace('<body>', '<body><nonsense/>');
      expect((await schemaErrors([broken])).length).toBeGreaterThan(0);
    },
    60_000,
  );

  it('carries permanent ids as GUID and the first eId as wId', () => {
    const statute = parsePlainText(TEXT, countingIds());
    const chapter = statute.provisions.find((each) => each.kind === 'chapter');
    const first = new Map([[chapter?.id ?? '', 'chp_9']]);
    const xml = toAkomaNtoso(statute, { ...OPTIONS, firstEIds: first, authority: 'Socialstyrelsen' });
    expect(xml).toContain(`<chapter eId="chp_1" wId="chp_9" GUID="${chapter?.id}"`);
    expect(xml).toContain('eId="chp_1__sec_1__para_1" wId="chp_1__sec_1__para_1"');
    expect(xml).toContain('showAs="Socialstyrelsen"');
  });

  it('refuses a DOCTYPE and what is no Akoma Ntoso', () => {
    expect(() => read('<!DOCTYPE akomaNtoso [<!ENTITY a "b">]><akomaNtoso/>')).toThrow('doctype');
    expect(() => read('<rss><channel/></rss>')).toThrow('no Akoma Ntoso');
    expect(() => read('<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>')).toThrow(
      'no Akoma Ntoso',
    );
    expect(() => read('<akomaNtoso><act>')).toThrow(/xml/);
  });
});
