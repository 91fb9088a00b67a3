import { joinPages, mergeReloaded, newDecisions, type AssessedComment } from './comment-pages.ts';

const PROPOSED = {
  updatedById: 'u',
  state: 'PROPOSED',
  settledAt: null,
  settledBy: null,
  settledWord: null,
  reasonFrom: null,
} as const;

const comment = (id: string, row: string | null, version = 0, by = 'Redaktör 2'): AssessedComment => ({
  id,
  number: 1,
  responseId: 'r',
  organisationId: 'o',
  organisationName: 'Region Gotland',
  provisionId: row,
  sectionId: row?.startsWith('s') ? row : null,
  address: row,
  target: 'PROVISION',
  segments: [],
  kind: 'LEGAL',
  stance: null,
  body: null,
  proposedWording: null,
  proposedReason: null,
  receivedAt: '2026-11-20T10:00:00.000Z',
  late: false,
  endorsesName: null,
  endorsedBy: 0,
  endorsers: [],
  endorsed: null,
  earlier: null,
  verdicts: [],
  assessment:
    version === 0
      ? null
      : {
          commentId: id,
          version,
          disposition: 'NOTED',
          reason: 'x',
          text: null,
          updatedAt: '',
          updatedBy: by,
          ...PROPOSED,
        },
});
const page = (nodes: AssessedComment[], hasNextPage: boolean) => ({
  nodes,
  total: nodes.length,
  endCursor: nodes.at(-1)?.id ?? null,
  hasNextPage,
});

describe('the comments of a row', () => {
  it('are those of its pages, and there is more while the api says so', () => {
    const joined = joinPages([page([comment('a', 's1')], true), page([comment('b', 's1')], true)], 's1');
    expect(joined.nodes.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(joined).toMatchObject({ more: true, endCursor: 'b' });
  });

  it('are a chapter’s own, without what was said of its §§, and end where those begin', () => {
    const joined = joinPages([page([comment('a', 'kap'), comment('b', 's1')], true)], 'kap');
    expect(joined.nodes.map(({ id }) => id)).toEqual(['a']);
    expect(joined.more).toBe(false);
  });

  it('are those on the draft as a whole when no provision is named', () => {
    expect(joinPages([page([comment('a', null)], false)], null).nodes).toHaveLength(1);
    expect(joinPages([], null)).toEqual({ nodes: [], endCursor: null, more: false });
  });
});

describe('the comments of a row, asked for again', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => comment(id, 's1')) as [
    AssessedComment,
    ...AssessedComment[],
  ] & {
    1: AssessedComment;
    2: AssessedComment;
    3: AssessedComment;
  };

  it('are what the api now has', () => {
    const later = comment('a', 's1', 2);
    expect(mergeReloaded([a, b], [later, b, c], [])).toEqual([later, b, c]);
  });

  it('keep what no longer passes the filter, in its place and as it now is', () => {
    const decided = comment('b', 's1', 1);
    expect(mergeReloaded([a, b, c], [a, c, d], [decided])).toEqual([a, decided, c, d]);
    expect(mergeReloaded([a, b], [], [])).toEqual([a, b]);
    expect(mergeReloaded([a, b], [b], [])).toEqual([a, b]);
  });
});

it('tells what others have decided from what was known and from one’s own', () => {
  const before = [comment('a', 's1'), comment('b', 's1', 1), comment('c', 's1')];
  const after = [
    comment('a', 's1', 1),
    comment('b', 's1', 1),
    comment('c', 's1', 1, 'Redaktör 1'),
    comment('new', 's1', 1),
  ];
  expect(newDecisions(before, after, 'Redaktör 1').map(({ id }) => id)).toEqual(['a']);
});
