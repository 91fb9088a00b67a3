import type { Problem } from '../problem.ts';
import type { HearingWay, ReportKind } from './codes.ts';

export interface AssignmentText {
  title: string;
  duties: readonly string[];
  parties: readonly { name: string; ways: readonly HearingWay[] }[];
  reports: readonly { kind: ReportKind; title: string; dueOn: string; givenOn: string | null }[];
}

export const ASSIGNMENT_LIMITS = { title: 300, line: 2_000, lines: 60, parties: 60, actors: 600 } as const;

/** What is wrong with an assignment as it stands in the form; all at once. `today` is ISO. */
export function assignmentProblems(text: AssignmentText, today: string): Problem[] {
  const problems: Problem[] = [];
  const say = (code: string, message: string, field: string): void => void problems.push({ code, message, field });
  const { title, line, lines, parties } = ASSIGNMENT_LIMITS;
  if (text.title.trim() === '' || text.title.length > title)
    say('TITLE_INVALID', `Ge uppdraget en rubrik (högst ${title} tecken).`, 'title');
  if (text.duties.length > lines || text.duties.some((duty) => duty.length > line))
    say('DUTIES_TOO_LONG', `Skriv högst ${lines} uppgifter med högst ${line} tecken i varje.`, 'duties');
  if (text.parties.length > parties) say('PARTIES_TOO_MANY', `Ange högst ${parties} aktörer och grupper.`, 'parties');
  for (const [index, party] of text.parties.entries()) {
    if (party.name.trim() === '' || party.name.length > title)
      say('PARTY_UNNAMED', 'Skriv vem som ska höras, så som det står i uppdraget.', `party-${index}-name`);
    if (party.ways.length === 0) say('WAY_MISSING', 'Välj minst ett sätt att höra aktören.', `party-${index}-ways`);
  }
  if (text.reports.length > lines) say('REPORTS_TOO_MANY', `Ange högst ${lines} redovisningar.`, 'reports');
  for (const [index, report] of text.reports.entries()) {
    if (report.title.trim() === '' || report.title.length > title)
      say('REPORT_UNNAMED', 'Skriv vad som ska redovisas.', `report-${index}-title`);
    if (report.givenOn !== null && report.givenOn > today)
      say(
        'GIVEN_IN_FUTURE',
        'En redovisning kan inte vara lämnad en dag som ligger framåt i tiden.',
        `report-${index}-givenOn`,
      );
  }
  const finals = text.reports.filter(({ kind }) => kind === 'FINAL_REPORT');
  const last = text.reports
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1);
  if (finals.length > 1)
    say('FINAL_TWICE', 'Ett uppdrag har en slutredovisning. Gör de andra till delredovisningar.', 'reports');
  if (finals[0] !== undefined && last !== undefined && finals[0].dueOn < last)
    say('FINAL_NOT_LAST', 'Slutredovisningen ska vara den sista. Kontrollera dagarna.', 'reports');
  return problems;
}

export interface ContactText {
  about: string;
  outcome: string;
  heldOn: string;
  actorIds: readonly string[];
}

/** What is wrong with a contact as it stands in the form. A day ahead is a contact that is planned: it has no outcome. `today` is ISO. */
export function contactProblems(text: ContactText, today: string): Problem[] {
  const problems: Problem[] = [];
  const say = (code: string, message: string, field: string): void => void problems.push({ code, message, field });
  const { line, actors } = ASSIGNMENT_LIMITS;
  if (text.about.trim() === '' || text.about.length > line)
    say('ABOUT_INVALID', `Skriv vad det gällde (högst ${line} tecken).`, 'about');
  if (text.outcome.length > line * 5)
    say('OUTCOME_TOO_LONG', `Skriv utfallet med högst ${line * 5} tecken.`, 'outcome');
  if (text.outcome.trim() !== '' && text.heldOn > today)
    say('OUTCOME_TOO_EARLY', 'Dagen ligger framåt i tiden: lämna utfallet tomt tills kontakten har varit.', 'outcome');
  if (text.actorIds.length === 0) say('ACTORS_MISSING', 'Välj minst en aktör.', 'actors');
  if (text.actorIds.length > actors) say('ACTORS_TOO_MANY', `Välj högst ${actors} aktörer.`, 'actors');
  return problems;
}
