import { fillLetter, LETTER_TEXTS, letterTextProblems, USUAL_TEXTS } from './letter-texts.ts';

const BODY = 'Senast {{sista svarsdag}}: {{länk}}';

describe('the words of a letter', () => {
  it.each(LETTER_TEXTS.flatMap((kind) => (['sv', 'en'] as const).map((language) => [kind, language] as const)))(
    'are whole as the product has them: %s %s',
    (kind, language) => expect(letterTextProblems(kind, USUAL_TEXTS[kind][language])).toEqual([]),
  );

  it.each([
    ['nothing', '', '', ['SUBJECT_MISSING', 'FIELD_MISSING', 'FIELD_MISSING']],
    ['a field of another letter', 'A', `${BODY} {{läge}}`, ['FIELD_UNKNOWN']],
    ['a field that is misspelt', 'A', `${BODY} {{instnas}}`, ['FIELD_UNKNOWN']],
    ['a field in capitals, with spaces', 'A', 'Senast {{ Sista svarsdag }}: {{LÄNK}}', []],
    ['two lines of subject', 'A\nB', BODY, ['SUBJECT_ODD']],
    ['a link in the subject', '{{länk}}', BODY, ['FIELD_NOT_IN_SUBJECT']],
    ['too much', 'A', BODY + 'x'.repeat(10_000), ['BODY_TOO_LONG']],
  ])('say what is wrong with them: %s', (_name, subject, body, codes) => {
    expect(letterTextProblems('INVITATION', { subject, body }).map(({ code }) => code)).toEqual(codes);
  });

  it('of a reminder never say in the subject how far a body has come', () => {
    expect(letterTextProblems('REMINDER', { subject: 'Nu: {{läge}}', body: BODY }).map(({ code }) => code)).toEqual([
      'FIELD_NOT_IN_SUBJECT',
    ]);
  });

  it('are filled in once: what a field holds is no field', () => {
    const text = { subject: '{{remiss}}', body: 'Till {{instans}}\n\n{{fråga}}\n\n{{anstånd}}\n\n{{länk}}' };
    const filled = fillLetter(text, { remiss: 'A {{länk}}\nB', instans: 'Region Uppsala', länk: 'https://x' });
    expect(filled).toEqual({ subject: 'A {{länk}} B', body: 'Till Region Uppsala\n\nhttps://x' });
  });
});
