import { type Disposition, fileWords, labels, stockholmDayOf } from '@samsyn/consultation';
import type { Report, ReportPart } from '@samsyn/documents';
import { changeRuns } from '@samsyn/documents/values';
import { type EditorDocument, plainText } from '@samsyn/editor';
import { textBlocks } from '../../../platform/text-blocks.ts';
import type { EndorsedReply, PointReply, ProposalReply, ReplyContent } from './reply-view.ts';

/** A letter as a document, in the words of record, Swedish. `sentAt` null: as it would be sent. */
export function replyReport(
  content: ReplyContent,
  { sentAt, authority }: { sentAt: Date | null; authority: string },
): Report {
  const { round, bodyName, points } = content;
  const dated = sentAt ?? new Date();
  return {
    title: 'Svar på yttrande',
    subject: round.title,
    author: authority,
    foot: `Svar till ${bodyName}, dnr ${round.registrationNumber}`,
    generatedAt: dated.toISOString(),
    parts: [
      ...(sentAt === null ? [fact('Utkast', 'Svarsbrevet är inte skickat.')] : []),
      ...facts(content, dated, authority),
      ...paragraphs(content.opening),
      ...general(content),
      ...(points.length > 0 ? [heading(1, 'Era synpunkter och vårt svar')] : []),
      ...points.flatMap(point),
      ...attached(content),
      ...paragraphs(content.closing),
    ],
  };
}

function facts({ round, bodyName, answer, decision }: ReplyContent, dated: Date, authority: string): ReportPart[] {
  const { form, overallStance, endorses, receiptNumber, receivedOn } = answer;
  const { stance, responseForm } = labels('sv');
  const overall = overallStance === 'ENDORSES_OTHER' ? `${stance.ENDORSES_OTHER}: ${endorses ?? ''}` : overallStance;
  const said = form === 'OTHER_ORDER' ? responseForm.OTHER_ORDER : overall;
  return [
    fact('Till', bodyName),
    fact('Från', authority),
    fact('Datum', stockholmDayOf(dated.getTime())),
    fact('Remiss', `${round.title}, version ${round.versionNumber} (dnr ${round.registrationNumber})`),
    fact('Ert yttrande', `${receiptNumber}, inkommet ${receivedOn}`),
    ...(said === null ? [] : [fact('Er ståndpunkt', said in stance ? stance[said as keyof typeof stance] : said)]),
    ...(decision === null ? [] : [fact('Beslut', decided(decision))]),
  ];
}

const decided = ({ decidedOn, versionNumber, seriesNumber }: NonNullable<ReplyContent['decision']>): string =>
  [`${decidedOn}, version ${versionNumber}`, seriesNumber].filter((part) => part !== '').join(', ');

function general({ general: said, answer, points }: ReplyContent): ReportPart[] {
  if (said === null)
    return answer.form === 'ANSWER' && points.length === 0
      ? [text('Det som gäller yttrandet ni instämmer i gäller även ert.')]
      : [];
  const themes = said.themes.flatMap(({ name, disposition, reason }) => [
    fact(`Temat ${name}`, labels('sv').disposition[disposition]),
    fact('Skäl', reason),
  ]);
  return [heading(1, 'Era övergripande synpunkter'), ...paragraphs(said.text, 'quotation'), ...themes];
}

/** What came with the answer, so that the body sees that it arrived. */
function attached({ files = [] }: ReplyContent): ReportPart[] {
  if (files.length === 0) return [];
  return [heading(1, 'Bilagor till ert yttrande'), { kind: 'list', ordered: true, items: files.map(fileWords) }];
}

function point(it: PointReply): ReportPart[] {
  const { stance, commentKind } = labels('sv');
  const about = [it.stance === null ? '' : stance[it.stance], commentKind[it.kind]].filter((part) => part !== '');
  return [
    heading(2, `Synpunkt ${it.number}: ${it.address ?? 'Förslaget som helhet'}`),
    text(about.join(' · ')),
    ...(it.quote === '' ? [] : [text(`”${it.quote.replace(/\s+/gu, ' ')}”`, 'quotation')]),
    ...paragraphs(it.text),
    ...(it.proposal === null ? [] : proposal(it.proposal)),
    ...(it.endorses === null ? [] : endorsed(it.endorses)),
    ...decision(it),
  ];
}

function proposal({ old, proposed, reason, decided: now }: ProposalReply): ReportPart[] {
  return [
    ...(old === '' ? [] : [fact('Remitterad lydelse', old)]),
    fact('Er föreslagna ändring', '(struken text utgår, understruken text är ny)'),
    { kind: 'change', runs: changeRuns(old, proposed) },
    fact('Er föreslagna lydelse', proposed.trim() === '' ? 'Bestämmelsen ska utgå.' : proposed),
    ...(reason === null || reason === '' ? [] : [fact('Ert skäl', reason)]),
    ...(now === null ? [] : [fact(`Beslutad lydelse (version ${now.versionNumber})`, wordingNow(old, now.wording))]),
  ];
}

const wordingNow = (old: string, wording: string | null): string =>
  wording === null ? 'Bestämmelsen finns inte kvar.' : wording === old ? `Oförändrad: ${wording}` : wording;

function endorsed({ body, number, disposition, reason }: EndorsedReply): ReportPart[] {
  const which = number === null ? body : `${body}, synpunkt ${number}`;
  return [
    fact('Ni instämmer i', which),
    ...(disposition === null
      ? []
      : [fact('Vårt svar på den synpunkten', word(disposition)), fact('Skäl', reason ?? '')]),
  ];
}

function decision({ disposition, reason, assessment, endorses }: PointReply): ReportPart[] {
  const own = endorses === null ? 'Vårt svar' : 'Vårt svar på det ni tillägger';
  if (disposition === null) return endorses?.disposition ? [] : [fact(own, 'Inte beslutat än.')];
  return [
    fact(own, word(disposition)),
    fact('Skäl', reason ?? ''),
    ...(assessment === null ? [] : [fact('Vår bedömning', plainText(assessment))]),
  ];
}

const word = (disposition: Disposition): string => labels('sv').disposition[disposition];
const fact = (name: string, value: string): ReportPart => ({ kind: 'fact', name, value });
const heading = (level: 1 | 2, words: string): ReportPart => ({ kind: 'heading', level, text: words });
const text = (words: string, look?: 'quotation'): ReportPart => ({
  ...{ kind: 'text', text: words },
  ...(look === undefined ? {} : { look }),
});

function paragraphs(doc: EditorDocument | null, look?: 'quotation'): ReportPart[] {
  if (doc === null) return [];
  return textBlocks(doc).map((block) =>
    block.kind === 'list' ? { kind: 'list', ordered: block.ordered, items: block.items } : text(block.text, look),
  );
}
