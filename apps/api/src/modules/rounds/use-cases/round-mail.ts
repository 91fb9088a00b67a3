import { deadlineWords } from '@samsyn/consultation';
import type { LetterKind, RoundLetter } from '../store/letters.store.ts';

export interface WrittenMail {
  subject: string;
  text: string;
}

const said = (moment: Date | null): string => (moment === null ? '' : deadlineWords(moment.getTime(), 'sv'));

/** The words of a letter about a round. What somebody wrote as a reason goes by mail only where the round asks no more of its readers than a mailbox. */
export function roundMail(letter: RoundLetter, origin: string): WrittenMail {
  const { subject, lines } = WORDS[letter.kind](letter);
  const about = `${letter.title} (dnr ${letter.registrationNumber})`;
  const path = PATHS[letter.kind] ?? '';
  return {
    subject: `${subject}: ${about}`,
    text: [...lines(about), '', `${origin}/remiss/${letter.slug}${path}`].join('\n'),
  };
}

const PATHS: Partial<Record<LetterKind, string>> = {
  EXTENSION_DECIDED: '/anstand',
  EXTENSION_GIVEN: '/anstand',
  REGISTERED_ANSWER: '/registrerat-svar',
};

interface Words {
  subject: string;
  lines: (about: string) => string[];
}

const WORDS: Record<LetterKind, (letter: RoundLetter) => Words> = {
  EXTENSION_ASKED: (letter) => ({
    subject: `${letter.organisationName} begär anstånd`,
    lines: (about) => [
      `${letter.organisationName} begär anstånd till ${said(letter.askedUntil)} i remissen ${about}.`,
      ...reason(letter, letter.askedReason),
      '',
      'Medge eller avslå begäran på remissens sida.',
    ],
  }),
  EXTENSION_DECIDED: (letter) => ({
    subject: letter.grantedUntil === null ? 'Anstånd medges inte' : 'Anstånd medges',
    lines: (about) => [
      `Till ${letter.organisationName}`,
      '',
      letter.grantedUntil === null
        ? `Er begäran om anstånd i remissen ${about} medges inte. Ett svar som kommer efter svarsdagen tas emot och märks som sent.`
        : `Ni medges anstånd i remissen ${about}. Svaret ska ha kommit in senast ${said(letter.grantedUntil)}.`,
      ...reason(letter, letter.decidedReason),
    ],
  }),
  DEADLINE_MOVED: (letter) => ({
    subject: 'Ny sista svarsdag',
    lines: (about) => [
      `Till ${letter.organisationName}`,
      '',
      `Sista svarsdag i remissen ${about} är flyttad från ${said(letter.movedFrom)} till ${said(letter.movedTo)}.`,
      ...(letter.extension !== null && letter.movedTo !== null && letter.extension > letter.movedTo
        ? [`Ert anstånd till ${said(letter.extension)} gäller fortfarande.`]
        : []),
      ...reason(letter, letter.movedReason),
    ],
  }),
  EXTENSION_GIVEN: (letter) => ({
    subject: 'Ni får anstånd',
    lines: (about) => [
      `Till ${letter.organisationName}`,
      '',
      `Ni får anstånd i remissen ${about}, utan att ha begärt det. Svaret ska ha kommit in senast ${said(letter.grantedUntil)}.`,
      ...reason(letter, letter.decidedReason),
    ],
  }),
  ROUND_PAUSED: (letter) => ({
    subject: 'Remissen är pausad',
    lines: (about) => [
      `Till ${letter.organisationName}`,
      '',
      `Remissen ${about} är pausad. Ni kan läsa den, men inte skriva i svaret eller lämna in det förrän den fortsätter. Det ni har skrivit ligger kvar.`,
      ...reason(letter, letter.pausedReason),
    ],
  }),
  ROUND_RESUMED: (letter) => ({
    subject: 'Remissen fortsätter',
    lines: (about) => [
      `Till ${letter.organisationName}`,
      '',
      `Remissen ${about} fortsätter efter pausen. Svaret ska ha kommit in senast ${said(ownDay(letter))}.`,
    ],
  }),
  REGISTERED_ANSWER: (letter) => ({
    subject: 'Stämmer registreringen av ert svar?',
    lines: (about) => [
      `Till ${letter.organisationName}`,
      '',
      `Ett svar från er i remissen ${about} har kommit in på annat sätt än i Samsyn, och myndigheten har registrerat det.`,
      'Läs hur svaret är registrerat. Bekräfta att det stämmer, eller skriv vad som är fel.',
    ],
  }),
  DELTA_NOT_ASKED: ({ organisationName, delta }) => ({
    subject: 'Kompletterande remiss om det som har ändrats',
    lines: (about) => [
      `Till ${organisationName}`,
      '',
      `Efter remissen ${about} har förslaget ändrats. Myndigheten har skickat ut en kompletterande remiss om ändringarna i version ${delta?.toNumber}: ${delta?.title} (dnr ${delta?.registrationNumber}).`,
      NOT_ASKED[delta?.touched ?? 'WITHOUT_POINTS'],
      '',
      'Svaret som ni har lämnat gäller som förut. Vill ni ändå yttra er om ändringarna, hör av er till myndigheten.',
    ],
  }),
};

/** Why who is not asked again is not, by what it spoke of. */
const NOT_ASKED = {
  CHANGED: 'Den som har trätt i ert ställe tillfrågas.',
  UNCHANGED: 'De bestämmelser som ni lämnade synpunkter på har inte ändrats, och ni behöver inte svara på nytt.',
  WITHOUT_POINTS: 'Ni lämnade inga synpunkter på enskilda bestämmelser, och behöver inte svara på nytt.',
};

const ownDay = ({ deadline, extension }: RoundLetter): Date =>
  extension !== null && extension > deadline ? extension : deadline;

function reason({ assurance }: RoundLetter, words: string | null): string[] {
  if (words === null || words === '') return [];
  return ['', assurance === 'EMAIL' ? `Skäl: ${words}` : 'Skälet kan läsas i Samsyn.'];
}
