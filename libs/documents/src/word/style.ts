import { HeadingLevel, LineRuleType, Paragraph, type IParagraphOptions, type IStylesOptions } from 'docx';
import type { FlowPart } from '../flow.ts';

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** Lines of any size keep their distance: the rule is said, since a style that leaves it out inherits a fixed one in some programs. */
const LINES = { line: 264, lineRule: LineRuleType.AUTO } as const;

export const STATUTE_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Times New Roman', size: 23, language: { value: 'sv-SE' } },
      paragraph: { spacing: { ...LINES, after: 120 } },
    },
    footnoteText: { run: { size: 18 }, paragraph: { spacing: { ...LINES, after: 40 } } },
    title: { run: { size: 36, bold: true }, paragraph: { spacing: { ...LINES, after: 240 } } },
    heading1: {
      run: { size: 32, bold: true },
      paragraph: { spacing: { ...LINES, before: 400, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { size: 28, bold: true },
      paragraph: { spacing: { ...LINES, before: 360, after: 120 }, keepNext: true },
    },
    heading3: {
      run: { size: 24, bold: true },
      paragraph: { spacing: { ...LINES, before: 280, after: 80 }, keepNext: true },
    },
    heading4: {
      run: { size: 23, italics: true },
      paragraph: { spacing: { ...LINES, before: 220, after: 80 }, keepNext: true },
    },
    heading5: {
      run: { size: 23, italics: true },
      paragraph: { spacing: { ...LINES, before: 200, after: 60 }, keepNext: true },
    },
    heading6: {
      run: { size: 21, bold: true },
      paragraph: { spacing: { ...LINES, before: 120, after: 60 }, keepNext: true, indent: { left: 360 } },
    },
  },
  paragraphStyles: [
    {
      id: 'GeneralAdvice',
      name: 'General advice',
      basedOn: 'Normal',
      run: { size: 21 },
      paragraph: { indent: { left: 360 } },
    },
  ],
};

/** How a paragraph of a statute looks: its heading level, its indent, its style. */
export function looksOf(part: FlowPart): IParagraphOptions {
  if (part.type === 'title') return { heading: HeadingLevel.TITLE };
  if (part.type === 'heading') return { heading: LEVELS[(part.level as 1 | 2 | 3 | 4 | 5 | 6) - 1] };
  const style = part.advice ? { style: 'GeneralAdvice' } : {};
  if (part.type !== 'item') return style;
  const left = 360 * ((part.depth as number) + 1) + (part.advice ? 360 : 0);
  return { ...style, indent: { left, hanging: 360 } };
}

/** What stands between a label and the words: a tab in lists, a space elsewhere. */
export const labelGap = (part: FlowPart): string => (part.type === 'item' ? '\t' : ' ');

export const emptyParagraph = (): Paragraph => new Paragraph({ children: [] });
