import { countingIds, outline } from '../spec-notation.ts';
import { parsePlainText } from './parse-statute.ts';

const parsed = (text: string): string => outline(parsePlainText(text, countingIds()));

describe('tables in plain text', () => {
  it('takes a tab for the end of a cell, whatever the cells are wide', () => {
    const text = parsed(
      'Bilaga 1\n\nUppgift\tAnsvarig\nEn mycket lång uppgift om kritiska sjukvårdsprodukter\tRegion\nKort\tKommun\n',
    );
    expect(text).toContain('Uppgift | Ansvarig');
    expect(text).toContain('En mycket lång uppgift om kritiska sjukvårdsprodukter | Region');
    expect(text).toContain('Kort | Kommun');
  });

  it('reads terms and explanations below a lead-in as definitions', () => {
    const statute = parsePlainText(
      '1 § I dessa föreskrifter avses med\n\nbrist\tavsaknad av en vara\nlång bristsituation\tbrist i mer än en vecka\n',
      countingIds(),
    );
    const [section] = statute.provisions;
    expect(section?.children[0]?.children.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'definition brist avsaknad av en vara',
      'definition lång bristsituation brist i mer än en vecka',
    ]);
  });
});
