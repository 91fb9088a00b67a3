import { explainPlacement, joinAddresses, type Placement, type PlacementStatus } from './index.ts';

const placement = (status: PlacementStatus, more: Partial<Placement> = {}): Placement => ({
  status,
  provisionId: 'p',
  address: '7 §',
  fromAddress: '5 §',
  successors: [],
  segments: [],
  relocated: false,
  consequential: false,
  confidence: 1,
  needsReview: false,
  ...more,
});

const successors = ['5 §', '5 a §'].map((address) => ({ provisionId: address, address }));

describe('explainPlacement', () => {
  it.each<[string[], Placement]>([
    [['Oförändrad'], placement('unchanged')],
    [['Nu 7 § (tidigare 5 §)'], placement('moved')],
    [['Flyttad till 7 § (tidigare 5 §)'], placement('moved', { relocated: true })],
    [['Flyttad till 7 §'], placement('moved', { relocated: true, fromAddress: '7 §' })],
    [['Nu 7 §'], placement('moved', { fromAddress: null })],
    [['Texten ändrad'], placement('edited')],
    [['Endast hänvisningar ändrade'], placement('edited', { consequential: true })],
    [['Nu 7 § (tidigare 5 §)', 'Texten ändrad'], placement('moved_edited')],
    [['Delad i 5 och 5 a §§', 'Placeringen är inte granskad'], placement('split', { successors, needsReview: true })],
    [['Sammanslagen i 7 §'], placement('merged')],
    [['Bestämmelsen utgår i version 2'], placement('repealed', { address: null })],
    [['Den markerade texten finns inte kvar', 'Kommentaren står kvar vid 7 §'], placement('orphaned')],
    [['Den markerade texten finns inte kvar'], placement('orphaned', { address: null })],
    [['Placeringen är inte granskad', 'Nu 7 § (tidigare 5 §)'], placement('needs_review', { needsReview: true })],
    [['Placeringen är inte granskad'], placement('needs_review', { fromAddress: '7 §', needsReview: true })],
  ])('%j', (expected, given) => {
    expect(explainPlacement(given, { version: '2' })).toEqual(expected);
  });

  it('says nothing of review once a person has confirmed', () => {
    expect(
      explainPlacement(placement('split', { successors, needsReview: true }), { version: '2', confirmed: true }),
    ).toEqual(['Delad i 5 och 5 a §§']);
  });

  it('tells where a person has put what the text could not settle', () => {
    const judged = (status: PlacementStatus, address: string | null, language: 'sv' | 'en' = 'sv') =>
      explainPlacement(placement(status, { address, needsReview: true }), { version: '2', confirmed: true, language });
    expect(judged('orphaned', '7 §')).toEqual([
      'Den markerade texten finns inte kvar',
      'Kommentaren har fått sin plats vid 7 §',
    ]);
    expect(judged('needs_review', '7 §')).toEqual(['Kommentaren har fått sin plats vid 7 §']);
    expect(judged('needs_review', null)).toEqual(['Kommentaren har ingen plats i version 2']);
    expect(judged('orphaned', null, 'en').at(-1)).toBe('The comment has no place in version 2');
    expect(judged('needs_review', '7 §', 'en')).toEqual(['The comment has been placed on 7 §']);
  });

  it('speaks English too', () => {
    const english = (given: Placement) => explainPlacement(given, { version: '2', language: 'en' }).join('. ');
    expect(english(placement('unchanged'))).toBe('Unchanged');
    expect(english(placement('moved_edited'))).toBe('Now 7 § (formerly 5 §). Text changed');
    expect(english(placement('moved', { relocated: true }))).toBe('Moved to 7 § (formerly 5 §)');
    expect(english(placement('edited', { consequential: true }))).toBe('Only cross-references changed');
    expect(english(placement('split', { successors }))).toBe('Split into 5 and 5 a §§');
    expect(english(placement('merged', { address: null }))).toBe('Merged into ');
    expect(english(placement('repealed'))).toBe('The provision is left out of version 2');
    expect(english(placement('orphaned'))).toBe('The marked text is no longer there. The comment is kept on 7 §');
    expect(english(placement('needs_review', { needsReview: true, fromAddress: '7 §' }))).toBe(
      'The place has not been reviewed',
    );
  });
});

describe('joinAddresses', () => {
  it.each([
    [[], ''],
    [['5 §'], '5 §'],
    [['3 kap. 5 §', '3 kap. 5 a §', '3 kap. 6 §'], '3 kap. 5, 5 a och 6 §§'],
    [['3 kap. 5 §', '4 kap. 1 §'], '3 kap. 5 § och 4 kap. 1 §'],
    [['3 § 1 st', '3 § 2 st'], '3 § 1 st och 3 § 2 st'],
    [['bilaga 1', 'något annat'], 'bilaga 1 och något annat'],
  ])('%j', (addresses, expected) => {
    expect(joinAddresses(addresses)).toBe(expected);
  });
});
