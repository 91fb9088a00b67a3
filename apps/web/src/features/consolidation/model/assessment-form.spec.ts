import {
  expectedVersion,
  missingInAssessment,
  resumeForm,
  startForm,
  stepForm,
  type AssessmentForm,
  type SavedAssessment,
} from './assessment-form.ts';

const saved = (version: number, reason: string): SavedAssessment => ({
  version,
  disposition: 'NOTED',
  reason,
  text: null,
  updatedAt: '2026-11-22T10:00:00.000Z',
  updatedBy: 'Redaktör 2',
});
const written = (form: AssessmentForm, reason: string) => stepForm(form, { type: 'written', fields: { reason } });

describe('an assessment while it is written', () => {
  it('starts from what is saved and expects version 0 when nothing is', () => {
    expect(expectedVersion(startForm(null))).toBe(0);
    expect(startForm(saved(3, 'Se skälen.')).fields.reason).toBe('Se skälen.');
    expect(expectedVersion(startForm(saved(3, '')))).toBe(3);
  });

  it('is clean again when its save comes back', () => {
    const sent = stepForm(written(startForm(null), 'Skäl'), { type: 'sent' });
    expect(sent).toMatchObject({ saving: true, dirty: false });
    expect(stepForm(sent, { type: 'saved', assessment: saved(1, 'Skäl') })).toMatchObject({
      saving: false,
      dirty: false,
    });
  });

  it('keeps words written while the save was under way', () => {
    const during = written(stepForm(written(startForm(null), 'Skäl'), { type: 'sent' }), 'Skäl och mer');
    const after = stepForm(during, { type: 'saved', assessment: saved(1, 'Skäl') });
    expect(after.fields.reason).toBe('Skäl och mer');
    expect(after.dirty).toBe(true);
    expect(expectedVersion(after)).toBe(1);
  });

  it('takes a colleague’s save at once when nothing of one’s own is unsaved', () => {
    const form = stepForm(startForm(saved(1, 'Gammalt')), { type: 'refetched', assessment: saved(2, 'Nytt') });
    expect(form.fields.reason).toBe('Nytt');
    expect(form.theirs).toBeNull();
  });

  it('shows both when one has words of one’s own, and loses neither', () => {
    const mine = written(startForm(saved(1, 'Gammalt')), 'Mitt');
    const both = stepForm(mine, { type: 'refetched', assessment: saved(2, 'Deras') });
    expect(both.fields.reason).toBe('Mitt');
    expect(both.theirs?.reason).toBe('Deras');
    const kept = stepForm(both, { type: 'keepMine' });
    expect([kept.fields.reason, expectedVersion(kept), kept.dirty, kept.theirs]).toEqual(['Mitt', 2, true, null]);
    const taken = stepForm(both, { type: 'takeTheirs' });
    expect([taken.fields.reason, expectedVersion(taken), taken.dirty]).toEqual(['Deras', 2, false]);
  });

  it('shows both when the server says stale', () => {
    const sent = stepForm(written(startForm(saved(1, 'Gammalt')), 'Mitt'), { type: 'sent' });
    const both = stepForm(sent, { type: 'stale', current: saved(2, 'Deras') });
    expect(both).toMatchObject({ saving: false, dirty: true, theirs: { reason: 'Deras' }, fields: { reason: 'Mitt' } });
    expect(stepForm(both, { type: 'refetched', assessment: saved(2, 'Deras') })).toBe(both);
  });

  it('keeps the words when the save is refused or the network fails', () => {
    const sent = stepForm(written(startForm(null), 'Mitt'), { type: 'sent' });
    expect(stepForm(sent, { type: 'failed' })).toMatchObject({
      dirty: true,
      saving: false,
      fields: { reason: 'Mitt' },
    });
    const refused = stepForm(sent, { type: 'refused', refused: { message: 'Skäl saknas.', problems: [] } });
    expect(refused).toMatchObject({ dirty: true, refused: { message: 'Skäl saknas.' } });
    expect(written(refused, 'Mer').refused).toBeNull();
  });

  it('does not take an older answer for news, nor anything while a save is under way', () => {
    const form = startForm(saved(3, 'Nu'));
    expect(stepForm(form, { type: 'refetched', assessment: saved(2, 'Förr') })).toBe(form);
    const sent = stepForm(written(form, 'Mitt'), { type: 'sent' });
    expect(stepForm(sent, { type: 'refetched', assessment: saved(4, 'Nytt') })).toBe(sent);
  });

  it('changes nothing when there is nothing of theirs to choose', () => {
    const form = startForm(null);
    expect(stepForm(form, { type: 'keepMine' })).toBe(form);
    expect(stepForm(form, { type: 'takeTheirs' })).toBe(form);
  });
});

describe('words that survived a reload', () => {
  const fields = { disposition: 'NOTED' as const, reason: 'Mitt', text: null };

  it('are taken up as unsaved', () => {
    expect(resumeForm(saved(1, 'Sparat'), { fields, base: 1 })).toMatchObject({ dirty: true, theirs: null, fields });
    expect(resumeForm(null, { fields, base: 0 })).toMatchObject({ dirty: true, theirs: null, fields });
    expect(resumeForm(saved(1, 'Sparat'), null).dirty).toBe(false);
  });

  it('stand beside what somebody has saved since', () => {
    const both = resumeForm(saved(2, 'Deras'), { fields, base: 1 });
    expect([both.fields.reason, both.theirs?.reason]).toEqual(['Mitt', 'Deras']);
    expect(expectedVersion(stepForm(both, { type: 'keepMine' }))).toBe(2);
  });

  it('can be put away for what is saved, and the editor is then made anew', () => {
    const form = stepForm(resumeForm(saved(1, 'Sparat'), { fields, base: 1 }), { type: 'discarded' });
    expect(form).toMatchObject({ dirty: false, fields: { reason: 'Sparat' }, epoch: 1 });
  });
});

it('asks for a reason with every disposition, and for a disposition with a reason', () => {
  expect(missingInAssessment({ disposition: 'ACCEPTED', reason: ' ', text: null })).toEqual(['reason']);
  expect(missingInAssessment({ disposition: null, reason: 'Skäl', text: null })).toEqual(['disposition']);
  expect(missingInAssessment({ disposition: null, reason: '', text: null })).toEqual([]);
  expect(missingInAssessment({ disposition: 'NOTED', reason: 'Skäl', text: null })).toEqual([]);
});
