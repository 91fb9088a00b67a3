import { descendants, fieldsOf, hasOwnText, hindrance, operationsFor, type EditableRow } from './draft-operations.ts';

const ROWS: EditableRow[] = [
  { id: 'k1', kind: 'CHAPTER', depth: 0, label: '1 kap.', heading: 'Inledning', text: '' },
  { id: 's1', kind: 'SECTION', depth: 1, label: '1 §', heading: 'Inledning', text: '' },
  { id: 's1a', kind: 'SUBSECTION', depth: 2, label: '', text: 'Ett stycke.' },
  { id: 's1b', kind: 'SUBSECTION', depth: 2, label: '', text: 'Ett till.' },
  { id: 's2', kind: 'SECTION', depth: 1, label: '2 §', text: '' },
  { id: 'k2', kind: 'CHAPTER', depth: 0, label: '2 kap.', heading: 'Planering', text: '' },
];
const row = (id: string) => ROWS.find((candidate) => candidate.id === id)!;

describe('what the editor asks of the server', () => {
  it('is nothing when nothing changed, not even for white space at the ends', () => {
    const fields = fieldsOf(row('s1a'));
    expect(operationsFor(row('s1a'), { ...fields, text: 'Ett stycke. ' })).toEqual([]);
  });

  it('is one operation per changed field, the kind first', () => {
    const fields = { kind: 'ITEM' as const, label: '1.', heading: '', text: 'En punkt.' };
    expect(operationsFor(row('s1a'), fields)).toEqual([
      { kind: 'CHANGE_KIND', provisionId: 's1a', newKind: 'ITEM' },
      { kind: 'CHANGE_LABEL', provisionId: 's1a', label: '1.' },
      { kind: 'EDIT_TEXT', provisionId: 's1a', text: 'En punkt.' },
    ]);
  });

  it('edits the heading of a chapter, never the one a § only repeats', () => {
    expect(operationsFor(row('k1'), { ...fieldsOf(row('k1')), heading: 'Inledande bestämmelser' })).toEqual([
      { kind: 'EDIT_HEADING', provisionId: 'k1', text: 'Inledande bestämmelser' },
    ]);
    expect(fieldsOf(row('s1')).heading).toBe('');
  });
});

describe('what stands in the way of an operation', () => {
  it('splits only inside the text', () => {
    expect(hindrance('SPLIT', ROWS, 's1a', 0)).toBe('drafts.hindrance.caret');
    expect(hindrance('SPLIT', ROWS, 's1a', 11)).toBe('drafts.hindrance.caret');
    expect(hindrance('SPLIT', ROWS, 's1a')).toBe('drafts.hindrance.caret');
    expect(hindrance('SPLIT', ROWS, 's1a', 4)).toBeUndefined();
  });

  it('knows the siblings of a row', () => {
    expect(hindrance('MERGE_WITH_PREVIOUS', ROWS, 's1a')).toBe('drafts.hindrance.first');
    expect(hindrance('MERGE_WITH_PREVIOUS', ROWS, 's1b')).toBeUndefined();
    expect(hindrance('MOVE_UP', ROWS, 's2')).toBeUndefined();
    expect(hindrance('MOVE_UP', ROWS, 's1')).toBe('drafts.hindrance.first');
    expect(hindrance('MOVE_DOWN', ROWS, 's2')).toBe('drafts.hindrance.last');
    expect(hindrance('MOVE_DOWN', ROWS, 'k2')).toBe('drafts.hindrance.last');
    expect(hindrance('MOVE_DOWN', ROWS, 'k1')).toBeUndefined();
  });

  it('neither lifts the top level nor lowers what has nothing above it', () => {
    expect(hindrance('PROMOTE', ROWS, 'k1')).toBe('drafts.hindrance.top');
    expect(hindrance('PROMOTE', ROWS, 's2')).toBeUndefined();
    expect(hindrance('DEMOTE', ROWS, 's1')).toBe('drafts.hindrance.nothingAbove');
    expect(hindrance('REMOVE', ROWS, 's1')).toBeUndefined();
    expect(hindrance('REMOVE', ROWS, 'x')).toBe('drafts.hindrance.gone');
  });
});

it('counts what hangs under a row', () => {
  expect(descendants(ROWS, 'k1')).toBe(4);
  expect(descendants(ROWS, 's1')).toBe(2);
  expect(descendants(ROWS, 's2')).toBe(0);
  expect(descendants(ROWS, 'x')).toBe(0);
});

it('lets a container be edited only where the reader left words in it', () => {
  expect(hasOwnText(row('s1'))).toBe(false);
  expect(hasOwnText({ kind: 'SECTION', text: 'kvar' })).toBe(true);
  expect(hasOwnText(row('s1a'))).toBe(true);
});
