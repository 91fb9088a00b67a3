import { alignStatutes } from '../align/index.ts';
import { formatAddress, parseAddress, compareAddresses, eId } from '../address.ts';
import { amendingAct } from '../amending/act.ts';
import { amendmentOf } from '../amending/amendment.ts';
import type { SourceBlock, Statute } from '../model.ts';
import { parsePlainText } from '../parse/parse-statute.ts';
import { comparisonTable, compareStatutes, officialRedline, rebuild } from '../redline/index.ts';
import { referencesOf } from '../references/resolve.ts';
import { checkStructure } from '../review/check.ts';
import { changeKind, insertAfter, mergeWithPrevious, moveInto, promote } from '../review/edit.ts';
import { countingIds } from '../spec-notation.ts';
import { findByAddress, flatten, plainText } from '../tree.ts';
import { impactAssessmentOf, officialText, parseImpactAssessment, withImpactAssessment } from './index.ts';

const LAW = `Föreskrifter om plan

1 §   Kommunen ska ha en plan enligt 2 §.

2 §   Planen ska ses över varje år.

Bilaga 1 Uppgifter

Planens omslag ska vara blått.
`;

const TEXT = `# Konsekvensutredning – föreskrifter om plan

Förslaget är enkelt.

## 1. Problemet

Planer saknas i dag hos hälften av kommunerna, vilket framgår av 9 kap. 99 § i en annan
författning och av det som har sagts.

## 5. Kostnader

### 5.1 Regioner

Kostnaderna är

- små för de flesta,
- större för några.

| Post | Engångskostnad |
|---|---|
| Plan | 26,5 mnkr |
| Övning | 9,5 mnkr |

### Nollalternativet

Inget sker.
`;

const lines = (text: string): SourceBlock[] => {
  let gapBefore = true;
  return text.split('\n').flatMap((line, index): SourceBlock[] => {
    const gap = gapBefore;
    gapBefore = line.trim() === '';
    return gapBefore ? [] : [{ line: index + 1, text: line.trim(), kind: 'paragraph', gapBefore: gap }];
  });
};

const read = (text: string, from = 'k') => {
  let at = 0;
  return parseImpactAssessment(lines(text), () => `${from}${(at += 1)}`, { lines: true }).impact;
};

const law = (text = LAW): Statute => parsePlainText(text, countingIds());
const withIt = (text = TEXT, of = law()): Statute => withImpactAssessment(of, read(text), countingIds('n'));

const addresses = (statute: Pick<Statute, 'provisions'>): string[] => flatten(statute).map(({ address }) => address);

describe('a konsekvensutredning', () => {
  it('is read as headings, paragraphs, lists and rows, each with an address under its heading', () => {
    const impact = read(TEXT);
    expect(impact).toMatchObject({ label: 'Konsekvensutredning', heading: 'Föreskrifter om plan' });
    expect(flatten({ provisions: [impact] }).map(({ kind, address, text }) => [kind, address, text])).toEqual([
      ['impactAssessment', 'konsekvensutredning', ''],
      ['subsection', 'konsekvensutredning 1 st', 'Förslaget är enkelt.'],
      ['heading', 'konsekvensutredning avsnitt 1', '1. Problemet'],
      [
        ...['subsection', 'konsekvensutredning avsnitt 1 1 st'],
        'Planer saknas i dag hos hälften av kommunerna, vilket framgår av 9 kap. 99 § i en annan författning och av det som har sagts.',
      ],
      ['heading', 'konsekvensutredning avsnitt 5', '5. Kostnader'],
      ['heading', 'konsekvensutredning avsnitt 5.1', '5.1 Regioner'],
      ['subsection', 'konsekvensutredning avsnitt 5.1 1 st', 'Kostnaderna är'],
      ['item', 'konsekvensutredning avsnitt 5.1 1 st 1 str', 'små för de flesta,'],
      ['item', 'konsekvensutredning avsnitt 5.1 1 st 2 str', 'större för några.'],
      ['tableRow', 'konsekvensutredning avsnitt 5.1 rad 1', 'Post | Engångskostnad'],
      ['tableRow', 'konsekvensutredning avsnitt 5.1 rad 2', 'Plan | 26,5 mnkr'],
      ['tableRow', 'konsekvensutredning avsnitt 5.1 rad 3', 'Övning | 9,5 mnkr'],
      ['heading', 'konsekvensutredning rubrik 1', 'Nollalternativet'],
      ['subsection', 'konsekvensutredning rubrik 1 1 st', 'Inget sker.'],
    ]);
    expect(findByAddress({ provisions: [impact] }, 'konsekvensutredning avsnitt 5.1 rad 1')?.provision.header).toBe(
      true,
    );
  });

  it('reads headings without styles by number and by their look, and numbered lists as lists', () => {
    const impact = read(
      'Konsekvensutredning\n\nBakgrund\n\nDet saknas planer.\n\n4.2 Kommuner\n\nKommunerna får här\n\n1. planera,\n\n2. öva.\n\n5. Ikraftträdande\n\nSnart.\n',
    );
    expect(impact.heading).toBe('');
    expect(impact.children.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'heading: Bakgrund',
      'subsection: Det saknas planer.',
      'heading: 4.2 Kommuner',
      'subsection: Kommunerna får här',
      'heading: 5. Ikraftträdande',
      'subsection: Snart.',
    ]);
    expect(impact.children[3]?.children.map(({ label }) => label)).toEqual(['1.', '2.']);
  });

  it('gives the second heading of one number another address, and numbers below an unnumbered one to their section', () => {
    const impact = read('## 4. A\n\nEtt.\n\n#### Alternativ\n\nTvå.\n\n## 4. B\n\nTre.\n');
    expect(addresses({ provisions: [impact] }).slice(1)).toEqual([
      'konsekvensutredning avsnitt 4',
      'konsekvensutredning avsnitt 4 1 st',
      'konsekvensutredning avsnitt 4 rubrik 1',
      'konsekvensutredning avsnitt 4 rubrik 1 1 st',
      'konsekvensutredning rubrik 1',
      'konsekvensutredning rubrik 1 1 st',
    ]);
  });

  it('has addresses that are read back, sorted after all else, with an eId', () => {
    for (const address of addresses(withIt())) expect(formatAddress(parseAddress(address) ?? [])).toBe(address);
    const own = ['bilaga 1', 'övergångsbestämmelser', 'konsekvensutredning', 'konsekvensutredning avsnitt 5.2'];
    const later = 'konsekvensutredning avsnitt 5.10 1 st';
    expect([later, ...own].toSorted(compareAddresses)).toEqual([...own, later]);
    expect(eId(later)).toBe('impact__impsec_5-10__para_1');
    expect(parseAddress('Konsekvensutredningen avsnitt 4.2 2 st')).toHaveLength(3);
  });

  it('is no part of the official text, its references or its structure', () => {
    const statute = withIt();
    expect(officialText(statute).provisions).toEqual(law().provisions);
    expect(officialText(law())).toEqual(law());
    expect(impactAssessmentOf(statute)?.id).toBe(flatten(statute).find(({ kind }) => kind === 'impactAssessment')?.id);
    expect(referencesOf(statute)).toEqual(referencesOf(law()));
    expect(checkStructure(statute)).toEqual(checkStructure(law()));
  });

  it('keeps its ids when it is read anew, and goes when there is none', () => {
    const before = withIt();
    const after = withImpactAssessment(
      before,
      read(
        TEXT.replace('Planer saknas', 'Planer, som alla behöver, saknas').replace(
          '### 5.1',
          '## 4. Mer\n\nHelt nya ord här.\n\n### 5.1',
        ),
        'x',
      ),
      countingIds('y'),
    );
    const id = (statute: Statute, words: string) => flatten(statute).find(({ text }) => text.includes(words))?.id;
    for (const words of ['saknas i dag', '5.1 Regioner', 'Plan | 26,5', 'större för några'])
      expect(id(after, words)).toBe(id(before, words));
    expect(impactAssessmentOf(after)?.id).toBe(impactAssessmentOf(before)?.id);
    expect(new Set(flatten(after).map((one) => one.id)).size).toBe(flatten(after).length);
    expect(withImpactAssessment(after, null, countingIds()).provisions).toEqual(law().provisions);
  });
});

describe('two versions with one', () => {
  const before = withIt();
  // the very words of a § come to the konsekvensutredning, and the other way
  const now = law(
    LAW.replace('ses över varje år', 'ses över vartannat år. Planer saknas i dag hos hälften av kommunerna'),
  );
  const after = withImpactAssessment(
    { ...now, provisions: [...now.provisions, ...before.provisions.slice(-1)] },
    read(
      TEXT.replace('Inget sker.', 'Planen ska ses över varje år.').replace('små för de flesta', 'små för alla'),
      'x',
    ),
    countingIds('y'),
  );
  const alignment = alignStatutes(before, after);
  const redline = compareStatutes(before, after, alignment);

  it('are aligned each with its own', () => {
    for (const { from, to } of alignment.edges)
      if (from !== null && to !== null)
        expect(from.startsWith('konsekvensutredning')).toBe(to.startsWith('konsekvensutredning'));
    expect(alignment.edges.find(({ kind }) => kind === 'impactAssessment')).toMatchObject({ relation: 'same' });
  });

  it('are one forced pair however much was written anew', () => {
    const other = withImpactAssessment(law(), read('## 1. Annat\n\nNågot helt annat om hästar.\n', 'z'), countingIds());
    const edge = alignStatutes(before, other).edges.find(({ kind }) => kind === 'impactAssessment');
    expect(edge).toMatchObject({ relation: 'same', from: 'konsekvensutredning', to: 'konsekvensutredning' });
  });

  it('have a redline in which it comes last, and one without it', () => {
    expect(rebuild(redline, 'new').map(({ text }) => text)).toEqual(flatten(after).map(({ text }) => text));
    const own = officialRedline(redline);
    const alone = compareStatutes(
      officialText(before),
      officialText(after),
      alignStatutes(officialText(before), officialText(after)),
    );
    expect(own).toEqual(alone);
    expect(redline.changes.length).toBeGreaterThan(own.changes.length);
    expect(redline.changes.map(({ number }) => number)).toEqual(redline.changes.map((_, at) => at + 1));
    for (const { number, block } of redline.changes) expect(redline.blocks[block]?.number).toBe(number);
  });

  it('have an amending act, a register line and a table that say nothing of it', () => {
    const act = amendingAct(before, after, { alignment, redline }, { authority: 'Myndigheten' });
    const alone = amendingAct(
      officialText(before),
      officialText(after),
      { alignment: alignStatutes(officialText(before), officialText(after)), redline: officialRedline(redline) },
      { authority: 'Myndigheten' },
    );
    expect(act).toEqual(alone);
    expect(act.unworded).toEqual([]);
    expect(JSON.stringify(act)).not.toMatch(/onsekvensutredning|små för alla/u);
    expect(amendmentOf(before, after, alignment).comparison.map(({ after: to }) => to)).not.toContain(
      'konsekvensutredning',
    );
    expect(JSON.stringify(comparisonTable(officialRedline(redline)))).not.toMatch(/små för alla/u);
  });
});

describe('the review of a draft', () => {
  const statute = withIt();
  const impact = impactAssessmentOf(statute)!;
  const id = (address: string): string => findByAddress(statute, address)!.provision.id;
  const refused = (result: ReturnType<typeof promote>) => (result.ok ? 'ok' : result.reason);

  it('lets nothing of it out into the text, and nothing stand after it', () => {
    expect(refused(promote(statute, id('konsekvensutredning avsnitt 1 1 st')))).toBe('impactApart');
    expect(refused(moveInto(statute, id('konsekvensutredning 1 st'), id('1 §')))).toBe('impactApart');
    expect(refused(mergeWithPrevious(statute, impact.id))).toBe('impactApart');
    expect(refused(changeKind(statute, impact.id, 'annex', countingIds('q')))).toBe('impactApart');
    expect(
      refused(insertAfter(statute, impact.id, { kind: 'section', label: '3 §', text: 'Nytt.' }, countingIds('q'))),
    ).toBe('impactApart');
    expect(refused(insertAfter(statute, id('1 §'), { kind: 'impactAssessment' }, countingIds('q')))).toBe(
      'impactApart',
    );
  });

  it('makes the last annex one, which the reader could not know', () => {
    const made = changeKind(
      law(),
      findByAddress(law(), 'bilaga 1')!.provision.id,
      'impactAssessment',
      countingIds('q'),
    );
    expect(made.ok && plainText(impactAssessmentOf(made.statute)!)).toBe(
      'Konsekvensutredning Uppgifter\nPlanens omslag ska vara blått.',
    );
  });
});
