import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type Table,
} from 'docx';
import { heading, named, paragraphs, run, STYLES } from '../compilation/docx-parts.ts';
import { xmlSafe } from '../compilation/words.ts';
import { impactIds } from '@samsyn/statute';
import type { AnswerFormData, FormRow } from './data.ts';
import { PROPERTIES } from './names.ts';
import { formTable } from './parts.ts';
import { formRows } from './rows.ts';
import { frontLines, HEADING_IMPACT, HEADING_PROVISIONS, HEADING_WHOLE } from './words.ts';

/**
 * The answer form as a Word file: one row for each provision that can be commented on, filled with what the body has written so far. Each
 * row has its bookmarks, the round and the version stand among the document's properties, and nothing in it is locked.
 */
export async function answerFormDocx(data: AnswerFormData): Promise<Uint8Array> {
  const { title, facts, help } = frontLines(data);
  const rows = formRows(data.version, data.draft);
  const split = rows.findIndex((row) => row.provisionId !== null);
  const [whole, placed] = split < 0 ? [rows, []] : [rows.slice(0, split), rows.slice(split)];
  const ids = impactIds({ provisions: [...data.version.provisions] });
  const isImpact = ({ provisionId }: FormRow): boolean => ids.has(provisionId ?? '');
  const [provisions, impact] = [placed.filter((row) => !isImpact(row)), placed.filter(isImpact)];
  const [first, ...rest] = help;
  const children: (Paragraph | Table)[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
    ...facts.flatMap(([name, value]) => named(name, value)),
    heading(first, 1),
    ...rest.flatMap((line) => paragraphs(line)),
    heading(HEADING_WHOLE, 1),
    formTable(HEADING_WHOLE, whole),
    heading(HEADING_PROVISIONS, 1),
    ...(provisions.length > 0 ? [formTable(HEADING_PROVISIONS, provisions)] : []),
    ...(impact.length > 0 ? [heading(HEADING_IMPACT, 1), formTable(HEADING_IMPACT, impact)] : []),
    new Paragraph({ children: [] }),
  ];
  const document = new Document({
    title: xmlSafe(title),
    subject: xmlSafe(data.registrationNumber),
    creator: 'Samsyn',
    styles: STYLES,
    features: { updateFields: false },
    customProperties: [
      { name: PROPERTIES.roundId, value: data.roundId },
      { name: PROPERTIES.versionId, value: data.version.id },
      { name: PROPERTIES.versionHash, value: data.version.hash },
      { name: PROPERTIES.madeAt, value: data.madeAt },
    ],
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE },
            margin: { top: 1000, bottom: 1000, left: 1100, right: 1100 },
          },
        },
        footers: { default: footer(data) },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

function footer({ registrationNumber }: AnswerFormData): Footer {
  const counted = new TextRun({ children: [' · Sida ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ children: [run(registrationNumber), counted] })] });
}
