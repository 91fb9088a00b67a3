import { fileWords } from '@samsyn/consultation';
import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { blockParts, changeRuns } from '../compilation/docx-comment.ts';
import { heading, named, NUMBERING, paragraphs, run, STYLES } from '../compilation/docx-parts.ts';
import { swedishTime, xmlSafe } from '../compilation/words.ts';
import type { OpinionComment, OpinionData, OpinionPart } from './data.ts';

/** Numbers of the lists in the general text, and of the files: above those of the comments. */
const GENERAL_LIST = 10_000_000;
const FILE_LIST = GENERAL_LIST + 1;

/**
 * A body's answer as a tjänsteskrivelse for its own diarium: sender, receiver and numbers, the general text, then what is said § by §, each
 * proposed wording with the present one struck, and last the files that go with it. A draft says that it is one.
 */
export async function opinionDocx(data: OpinionData): Promise<Uint8Array> {
  const title = `Yttrande över ${data.title}`;
  let number = 0;
  const document = new Document({
    title: xmlSafe(title),
    subject: xmlSafe(data.registrationNumber),
    creator: xmlSafe(data.body),
    styles: STYLES,
    numbering: NUMBERING,
    features: { updateFields: false },
    sections: [
      {
        footers: { default: footer(data) },
        children: [
          ...head(data),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
          ...(data.receiptNumber === '' ? paragraphs('Utkast. Svaret är inte inlämnat.') : []),
          ...general(data),
          ...answers(data),
          ...data.parts.flatMap((part) => partOf(part, () => (number += 1))),
          ...attached(data),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function head(data: OpinionData): Paragraph[] {
  const facts: [string, string][] = [
    ['Datum', swedishTime(data.date).slice(0, 10)],
    ['Vårt diarienummer', ''],
    ['Ert diarienummer', data.registrationNumber],
    ['Kvitto', data.receiptNumber],
    ['Komplettering', (data.submission ?? 1) > 1 ? `inlämning nr ${data.submission ?? ''} i remissen` : ''],
  ];
  return [
    new Paragraph({ children: [run(data.body, { bold: true })] }),
    ...paragraphs('Tjänsteskrivelse'),
    ...paragraphs(data.authority),
    ...facts
      .filter(([name, value]) => value !== '' || name === 'Vårt diarienummer')
      .map(([name, value]) => new Paragraph({ children: [run(`${name}: `, { bold: true }), run(value)] })),
  ];
}

function general(data: OpinionData): Paragraph[] {
  const stance = data.overallStance === '' ? [] : named('Ställningstagande', data.overallStance);
  if (stance.length === 0 && data.general.length === 0) return [];
  return [
    heading('Sammanfattande yttrande', 1),
    ...stance,
    ...data.general.flatMap((each) => blockParts(each, GENERAL_LIST)),
  ];
}

function answers({ answers: given = [] }: OpinionData): Paragraph[] {
  if (given.length === 0) return [];
  return [
    heading('Svar på frågorna', 1),
    ...given.flatMap(({ question, fields }) => [
      heading(question, 2),
      ...fields.flatMap(([name, words]) => (name === '' ? paragraphs(words) : named(name, words))),
    ]),
  ];
}

/** Numbered, in the order of the receipt. */
function attached({ files = [] }: OpinionData): Paragraph[] {
  if (files.length === 0) return [];
  return [
    heading('Bilagor', 1),
    ...blockParts({ kind: 'list', ordered: true, items: files.map(fileWords) }, FILE_LIST),
  ];
}

function partOf(part: OpinionPart, next: () => number): Paragraph[] {
  const title = [part.address, part.heading].filter((words) => words !== '').join(' – ');
  return [
    heading(title, 1),
    ...(part.stance === '' ? [] : named('Ställningstagande', part.stance)),
    ...part.comments.flatMap((comment) => commentOf(comment, next())),
  ];
}

function commentOf(comment: OpinionComment, number: number): Paragraph[] {
  return [
    ...(comment.about === '' ? [] : [heading(comment.about, 2)]),
    ...((comment.endorses ?? '') === '' ? [] : named('Instämmer i', comment.endorses ?? '')),
    ...comment.text.flatMap((block) => blockParts(block, number)),
    ...(comment.wording === '' ? [] : proposal(comment)),
    ...(comment.reason === '' ? [] : named('Skäl', comment.reason)),
  ];
}

/** The proposed wording as it would read, and what it takes away and puts in. */
function proposal({ wording, currentText }: OpinionComment): Paragraph[] {
  return [
    ...named('Föreslagen lydelse', wording),
    ...(currentText === ''
      ? []
      : [
          new Paragraph({
            children: [run('Jämfört med förslaget (struket utgår, understruket är nytt):')],
            keepNext: true,
          }),
          new Paragraph({ style: 'ProvisionText', children: changeRuns(currentText, wording) }),
        ]),
  ];
}

function footer(data: OpinionData): Footer {
  const counted = new TextRun({ children: [' · Sida ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ children: [run(data.body), counted] })] });
}
