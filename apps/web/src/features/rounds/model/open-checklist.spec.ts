import { missingCount, openChecklist, type RoundToOpen } from './open-checklist.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const LETTER = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Välkommen att svara.' }] }],
};
const READY: RoundToOpen = {
  state: 'PREPARING',
  title: 'Föreskrifter om planering',
  registrationNumber: '4.1.1-1234/2026',
  subject: 'Förslaget i dess helhet.',
  deadline: '2027-02-22T22:59:59.999Z',
  coverLetter: LETTER,
  documents: [{ kind: 'IMPACT_ASSESSMENT' }],
  recipients: [{ name: 'Region Uppsala', mailbox: 'registrator' }],
};
const open = (parts: Partial<RoundToOpen>) => openChecklist({ ...READY, ...parts }, NOW);
const missing = (parts: Partial<RoundToOpen>) =>
  open(parts)
    .filter((item) => !item.done)
    .map((item) => item.key);

describe('what a remiss needs before it is opened', () => {
  it('is nothing when all is there', () => {
    expect(missing({})).toEqual([]);
  });

  it('lists everything that is missing at once, advice after what must be done', () => {
    const items = open({
      subject: ' ',
      deadline: '2026-11-22T09:59:59.000Z',
      coverLetter: null,
      documents: [],
      recipients: [],
    });
    expect(items.filter((item) => !item.done).map((item) => item.key)).toEqual([
      'subject',
      'deadline',
      'recipients',
      'coverLetter',
      'impactAssessment',
    ]);
    expect(missingCount(items)).toBe(4);
  });

  it('takes a missiv as a document too, but not an empty page', () => {
    expect(
      missing({ coverLetter: null, documents: [{ kind: 'COVER_LETTER' }, { kind: 'IMPACT_ASSESSMENT' }] }),
    ).toEqual([]);
    expect(missing({ coverLetter: { type: 'doc', content: [{ type: 'paragraph' }] } })).toEqual(['coverLetter']);
  });

  it('asks why the time is short, longer where Regelrådet is asked', () => {
    const short = { deadline: '2026-12-01T22:59:00.000Z' };
    expect(missing(short)).toEqual(['time']);
    expect(missingCount(open(short))).toBe(1);
    expect(missing({ ...short, shortTimeReason: 'Det brådskar.' })).toEqual([]);
  });

  it('warns of bodies without a mailbox, without standing in the way', () => {
    const items = open({
      recipients: [
        { name: 'Region Uppsala', mailbox: null },
        { name: 'Region Gotland', mailbox: 'registrator' },
      ],
    });
    expect(items.filter((item) => !item.done)).toEqual([{ key: 'mailboxes', done: false, advisory: true, count: 1 }]);
    expect(missingCount(items)).toBe(0);
  });
});
