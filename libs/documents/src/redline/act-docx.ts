import type { ActGap, AmendingAct } from '@samsyn/statute';
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { flowOf } from '../flow.ts';
import { StatuteWriter } from '../word/statute-docx.ts';
import { STATUTE_STYLES } from '../word/style.ts';
import { escapeControls } from '../word/text.ts';

export interface ActDocxOptions {
  author: string;
  /** What is compared with what, a paragraph each. */
  lead: readonly string[];
}

export const GAP_WORDS: Readonly<Record<ActGap, string>> = {
  basis: 'Bemyndigandet: ingressen i den nya versionen anger inte med stöd av vad myndigheten beslutar.',
  designation: 'Författningssamling och nummer.',
  decided: 'Dagen för beslutet.',
  entryIntoForce: 'Ikraftträdandet: den nya versionen anger inte när ändringen träder i kraft.',
};

/**
 * The ändringsförfattning as a Word file: what the comparison gives, with a place in brackets for what no version says. On a page of its own
 * behind it stand the line for the register and what is still to be written.
 */
export async function actDocx(act: AmendingAct, options: ActDocxOptions): Promise<Uint8Array> {
  const writer = new StatuteWriter();
  const parts = flowOf({ ...act.statute, title: '' }).filter(({ type }) => type !== 'ingress');
  const text = writer.parts(parts);
  const document = new Document({
    title: escapeControls(act.statute.title),
    creator: escapeControls(options.author),
    styles: STATUTE_STYLES,
    footnotes: writer.footnotes,
    sections: [
      {
        children: [
          paragraph('[Författningssamling och nummer]'),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(`${act.statute.title};`)] }),
          paragraph('beslutade den [datum].'),
          ...act.ingress.map((line, at) => clause(line, at)),
          ...act.further.map((line, at) => clause(line, at)),
          ...text,
          ...(act.entryIntoForce === null ? [paragraph('Denna författning träder i kraft den [datum].')] : []),
        ],
      },
      { children: notes(act, options) },
    ],
  });
  return Packer.toBuffer(document);
}

function notes(act: AmendingAct, { lead }: ActDocxOptions): Paragraph[] {
  const heading = (text: string): Paragraph =>
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(text)] });
  return [
    heading('Underlag'),
    ...lead.map(paragraph),
    heading('Till författningsregistret'),
    paragraph(act.registerLine === '' ? 'Inga ändringar.' : act.registerLine),
    heading('Att fylla i'),
    ...act.gaps.map((gap) => paragraph(GAP_WORDS[gap])),
    ...(act.unworded.length > 0 ? [heading('Ändringar att formulera för hand')] : []),
    ...act.unworded.map(({ newAddress, oldAddress }) => paragraph(newAddress ?? oldAddress ?? '')),
  ];
}

const run = (text: string): TextRun => new TextRun({ text: escapeControls(text) });
const paragraph = (text: string): Paragraph => new Paragraph({ children: [run(text)] });

/** Each clause on a line of its own under who decides. */
const clause = (text: string, at: number): Paragraph =>
  new Paragraph({ children: [run(text)], ...(at > 0 ? { indent: { left: 360 } } : {}) });
