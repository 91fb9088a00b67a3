import {
  capacity,
  contact,
  day,
  disposition,
  gate,
  isLater,
  many,
  meeting,
  part,
  until,
  visibility,
  type Facts,
  whole,
} from './event-facts.ts';
import { EVENT_KINDS, type EventKind } from './event-kinds.ts';
import type { Language } from './labels.ts';

/** What an event tells: its kind, what the thing is called, and the codes and numbers that were kept with it. */
export interface ToldEvent {
  kind: string;
  /** The body of an invitation or an answer, the place of a comment, the title of a version; null where the round itself is meant. */
  subject: string | null;
  facts: Facts;
}

type Words = (subject: string, facts: Facts) => string;

const SV: Record<EventKind, Words> = {
  SIGNED_IN: (_, { confirmed }) => (confirmed === true ? 'bekräftade vem hon eller han är' : 'loggade in'),
  DRAFT_IMPORTED: () => 'Utkastet lästes in',
  REVISION_BEGUN: (subject) => `Arbetet på nästa version påbörjades: ${subject}`,
  REVISION_HANDED_IN: () => 'Nästa version lämnades för publicering',
  VERSION_PUBLISHED: (subject) => `Versionen publicerades: ${subject}`,
  ROUND_CREATED: () => 'Remissen skapades',
  ROUND_OPENED: (_, { invited, shortTime }) => {
    const short = typeof shortTime === 'string' ? ', med kort svarstid' : '';
    const to = typeof invited === 'number' ? ` till ${many(invited, 'instans', 'instanser')}` : '';
    return `Remissen skickades ut${to}${short}`;
  },
  EXTENSION_ASKED: (subject, facts) => `Anstånd begärdes av ${subject}${until(facts['until'], 'till', 'sv')}`,
  EXTENSION_GRANTED: (subject, facts) => `Anstånd medgavs för ${subject}${until(facts['until'], 'till', 'sv')}`,
  EXTENSION_GIVEN: (subject, facts) => `${subject} fick anstånd utan begäran${until(facts['until'], 'till', 'sv')}`,
  EXTENSION_REFUSED: (subject) => `Anstånd medgavs inte för ${subject}`,
  DEADLINE_MOVED: (_, facts) => `Sista svarsdag flyttades${until(facts['after'], 'till', 'sv')}`,
  ROUND_PAUSED: () => 'Remissen pausades',
  ROUND_RESUMED: () => 'Remissen fortsatte efter pausen',
  INVITATION_LINK_ISSUED: (subject) => `En ny länk gavs ut till ${subject}`,
  INVITATION_RESENT: (subject) => `Inbjudan till ${subject} skickades om`,
  INVITATION_OPENED: (subject) => `Inbjudan öppnades av ${subject}`,
  ANSWERS_VISIBILITY_SET: (_, facts) => `Det bestämdes vem som får läsa svaren: ${visibility(facts, 'sv')}`,
  ROUND_FOLLOWS: (_, { earlierRoundId }) =>
    earlierRoundId === undefined
      ? 'Remissen gäller inte längre bara det som har ändrats'
      : 'Remissen gäller det som har ändrats sedan en tidigare remiss',
  DELTA_SENT: (_, { changed, unchanged, silent }) =>
    `Av instanserna i den tidigare remissen hade ${many(changed, 'instans', 'instanser')} synpunkter på det som har ändrats, ${many(unchanged, 'instans', 'instanser')} bara på annat och ${many(silent, 'instans', 'instanser')} inga på enskilda bestämmelser`,
  OPEN_PROVISIONS_SET: (_, { parts }) =>
    parts === 0
      ? 'Hela förslaget öppnades för synpunkter'
      : `Det bestämdes att ${many(parts, 'del', 'delar')} av förslaget behandlas; resten visas för sammanhang`,
  RESPONSE_SUBMITTED: (subject, facts) => {
    const late = facts['late'] === true ? ' efter svarstiden' : '';
    if (facts['form'] === 'OTHER_ORDER') return `${subject} meddelade${late} att svaret lämnas i annan ordning`;
    const what = isLater(facts) ? `Komplettering nr ${String(facts['number'])} av svaret` : 'Svaret';
    return `${what} från ${subject} kom in${late}, med ${many(facts['comments'], 'synpunkt', 'synpunkter')}${capacity(facts, 'sv')}`;
  },
  RESPONSE_WITHDRAWN: (subject) => `Svaret från ${subject} återkallades`,
  BOARD_DECISION_ADDED: (subject, { meetingOn, outcome }) =>
    `Ett beslut ${day(meetingOn)} lades till svaret från ${subject}: ${outcome === 'DIFFERS' ? 'annat än svaret' : 'enligt svaret'}`,
  INCOMING_RECEIVED: (subject) => `Ett svar från ${subject} togs emot utanför Samsyn`,
  INCOMING_SET_ASIDE: (subject) => `Det som kom in från ${subject} avskrevs utan att registreras som svar`,
  ANSWER_REGISTERED: (subject, facts) => {
    const late = facts['late'] === true ? ', inkommet efter svarstiden' : '';
    const unasked = facts['uninvited'] === true ? ' (oombett)' : '';
    const what = isLater(facts) ? 'En rättad version av svaret' : 'Svaret';
    return `${what} från ${subject}${unasked} registrerades av myndigheten${late}, med ${many(facts['comments'], 'synpunkt', 'synpunkter')}`;
  },
  CORRECTION_BEGUN: (subject) => `En rättelse av det registrerade svaret från ${subject} påbörjades`,
  CONFIRMATION_ASKED: (subject) => `${subject} ombads bekräfta registreringen av sitt svar`,
  REGISTRATION_CONFIRMED: (subject) => `${subject} bekräftade registreringen av sitt svar`,
  REGISTRATION_DISPUTED: (subject) => `${subject} skrev att registreringen av svaret inte stämmer`,
  ROUND_CLOSED: () => 'Remissen stängdes',
  ROUND_CONSOLIDATED: () => 'Remissen sammanställdes: varje synpunkt har ett ställningstagande med skäl',
  COMPILATION_RENEWED: (_, { edition }) => `Sammanställningen gjordes på nytt, som utgåva ${whole(edition)}`,
  COMPILATION_SEALED: (_, { edition }) => `Sammanställningen förseglades (utgåva ${whole(edition)})`,
  ROUND_ARCHIVED: () => 'Remissen arkiverades',
  ROUND_DECIDED: (_, { after }) => `Beslutet den ${day(after)} antecknades`,
  REPLIES_SENT: (_, { letters }) =>
    `Svarsbrev skickades${letters === undefined ? '' : ` till ${many(letters, 'instans', 'instanser')}`}`,
  REPLY_ANSWERED: (subject) => `${subject} svarade om synpunkterna är tillgodosedda`,
  DECISION_PRINTED: (_, { after }) =>
    typeof after === 'string'
      ? `Det antecknades att de beslutade föreskrifterna kom ut ${after}`
      : 'De beslutade föreskrifternas nummer antecknades',
  DECISION_CORRECTED: () => 'Anteckningen om beslutet rättades',
  COMMENT_ASSESSED: (subject, facts) =>
    `Synpunkten ${subject}${part(facts, 'punkt')} bedömdes: ${disposition(facts['disposition'], 'sv')}`,
  ASSESSMENT_WITHDRAWN: (subject, facts) =>
    `Bedömningen av synpunkten ${subject}${part(facts, 'punkt')} togs tillbaka; den var ${disposition(facts['before'], 'sv')}`,
  ASSESSMENT_VALIDATED: (subject, facts) =>
    `Bedömningen av synpunkten ${subject}${part(facts, 'punkt')} validerades: ${disposition(facts['disposition'], 'sv')}`,
  ASSESSMENT_RETURNED: (subject, facts) =>
    `Bedömningen av synpunkten ${subject}${part(facts, 'punkt')} lämnades tillbaka; den var ${disposition(facts['disposition'], 'sv')}`,
  ASSESSMENT_REOPENED: (subject, { before }) =>
    `Den validerade bedömningen av synpunkten ${subject} togs upp igen; den var ${disposition(before, 'sv')}`,
  ASSESSMENT_UNDONE: (subject, facts) =>
    `En samlad ändring ångrades; bedömningen av synpunkten ${subject} är: ${disposition(facts['disposition'], 'sv')}`,
  COMMENT_SPLIT: (subject, { parts }) => `Synpunkten ${subject} delades i ${many(parts, 'punkt', 'punkter')}`,
  COMMENT_JOINED: (subject) => `Delningen av synpunkten ${subject} togs tillbaka`,
  TEXTS_GIVEN: (_, { texts, dueOn }) =>
    `Ansvaret för ${many(texts, 'text', 'texter')} fördelades${typeof dueOn === 'string' ? `, senast ${dueOn}` : ''}`,
  THEME_REMOVED: (subject, { texts }) => `Temat ${subject} togs bort; det satt på ${many(texts, 'text', 'texter')}`,
  TAG_REMOVED: (subject, { texts }) => `Etiketten ${subject} togs bort; den satt på ${many(texts, 'text', 'texter')}`,
  ASSESSMENT_PLANNED: (_, { after }) => `Synpunkterna planeras vara beslutade ${day(after)}`,
  THEME_ASSESSED: (subject, facts) => `Temat ${subject} bedömdes: ${disposition(facts['disposition'], 'sv')}`,
  WARNING_ACKNOWLEDGED: (_, { comments }) =>
    `Olika beslut om ${many(comments, 'synpunkt', 'synpunkter')} konstaterades vara avsedda`,
  ASSIGNMENT_CREATED: (subject) => `Uppdraget lades upp: ${subject}`,
  ASSIGNMENT_CHANGED: (subject) => `Uppdraget ändrades: ${subject}`,
  CONTACT_RECORDED: (_, facts) => `En kontakt antecknades: ${contact(facts, 'sv')}`,
  CONTACT_CHANGED: (_, facts) => `Anteckningen om en kontakt ändrades: ${contact(facts, 'sv')}`,
  CONTACT_REMOVED: (_, facts) => `Anteckningen om en kontakt togs bort: ${contact(facts, 'sv')}`,
  MEETING_RECORDED: (_, facts) => `Ett möte lades upp: ${meeting(facts, 'sv')}`,
  MEETING_CHANGED: (_, facts) => `Ett möte ändrades: ${meeting(facts, 'sv')}`,
  MEETING_INVITED: (_, facts) => `Inbjudan till ett möte skickades: ${meeting(facts, 'sv')}`,
  MEETING_SHARED: (_, facts) => `Mötesanteckningar delgavs deltagarna: ${meeting(facts, 'sv')}`,
  MEETING_REMOVED: (_, facts) => `Ett möte togs bort: ${meeting(facts, 'sv')}`,
  GATE_STATED: (_, facts) => `Inför beslutet antecknades om ${gate(facts, 'sv')}`,
  ACTOR_ADDED: (subject) => `${subject} lades till i aktörsregistret`,
  ACTOR_RENAMED: (subject, facts) => `Aktören fick ett nytt namn från ${day(facts['after'])}: ${subject}`,
  ACTOR_CHANGED: (subject) => `Uppgifterna om ${subject} ändrades`,
  ACTOR_MERGED: (subject, facts) => `En annan aktör går upp i ${subject} från ${day(facts['after'])}`,
  ACTOR_CLOSED: (subject, facts) => `${subject} upphör ${day(facts['until'])}`,
  ACTOR_SECTOR_SET: (subject) => `Beredskapssektor ändrades för ${subject}`,
};

const EN: Record<EventKind, Words> = {
  SIGNED_IN: (_, { confirmed }) => (confirmed === true ? 'confirmed who they are' : 'signed in'),
  DRAFT_IMPORTED: () => 'The draft was read in',
  REVISION_BEGUN: (subject) => `Work on the next version began: ${subject}`,
  REVISION_HANDED_IN: () => 'The next version was handed in for publication',
  VERSION_PUBLISHED: (subject) => `The version was published: ${subject}`,
  ROUND_CREATED: () => 'The round was created',
  ROUND_OPENED: (_, { invited, shortTime }) => {
    const short = typeof shortTime === 'string' ? ', with a short time to answer' : '';
    return `The round was sent ${typeof invited === 'number' ? `to ${many(invited, 'body', 'bodies')}` : 'out'}${short}`;
  },
  EXTENSION_ASKED: (subject, facts) => `${subject} asked for more time${until(facts['until'], 'until', 'en')}`,
  EXTENSION_GRANTED: (subject, facts) => `${subject} was given more time${until(facts['until'], 'until', 'en')}`,
  EXTENSION_GIVEN: (subject, facts) => `${subject} was given more time unasked${until(facts['until'], 'until', 'en')}`,
  EXTENSION_REFUSED: (subject) => `${subject} was not given more time`,
  DEADLINE_MOVED: (_, facts) => `The last day to answer was moved${until(facts['after'], 'to', 'en')}`,
  ROUND_PAUSED: () => 'The round was paused',
  ROUND_RESUMED: () => 'The round went on after the pause',
  INVITATION_LINK_ISSUED: (subject) => `A new link was issued to ${subject}`,
  INVITATION_RESENT: (subject) => `The invitation to ${subject} was sent again`,
  INVITATION_OPENED: (subject) => `The invitation was opened by ${subject}`,
  ANSWERS_VISIBILITY_SET: (_, facts) => `It was decided who may read the responses: ${visibility(facts, 'en')}`,
  ROUND_FOLLOWS: (_, { earlierRoundId }) =>
    earlierRoundId === undefined
      ? 'The round is no longer about changes alone'
      : 'The round is about what has changed since an earlier one',
  DELTA_SENT: (_, { changed, unchanged, silent }) =>
    `Of the bodies of the earlier round, ${many(changed, 'body', 'bodies')} had commented on what has changed, ${many(unchanged, 'body', 'bodies')} on other provisions only and ${many(silent, 'body', 'bodies')} on no provision`,
  OPEN_PROVISIONS_SET: (_, { parts }) =>
    parts === 0
      ? 'The whole draft was opened for comments'
      : `It was decided that ${many(parts, 'part', 'parts')} of the draft are considered; the rest is shown for context`,
  RESPONSE_SUBMITTED: (subject, facts) => {
    const late = facts['late'] === true ? ' after the deadline' : '';
    if (facts['form'] === 'OTHER_ORDER') return `${subject} said${late} that its response is given in another way`;
    const what = isLater(facts) ? `Supplement no. ${String(facts['number'])} to the response` : 'The response';
    return `${what} of ${subject} was received${late}, with ${many(facts['comments'], 'comment', 'comments')}${capacity(facts, 'en')}`;
  },
  RESPONSE_WITHDRAWN: (subject) => `The response of ${subject} was withdrawn`,
  BOARD_DECISION_ADDED: (subject, { meetingOn, outcome }) =>
    `A decision of ${day(meetingOn)} was added to the response of ${subject}: ${outcome === 'DIFFERS' ? 'otherwise than the response' : 'as the response'}`,
  INCOMING_RECEIVED: (subject) => `A response of ${subject} was taken in from outside Samsyn`,
  INCOMING_SET_ASIDE: (subject) => `What came in from ${subject} was set aside and not registered`,
  ANSWER_REGISTERED: (subject, facts) => {
    const late = facts['late'] === true ? ', received after the deadline' : '';
    const unasked = facts['uninvited'] === true ? ' (uninvited)' : '';
    const what = isLater(facts) ? 'A corrected version of the response' : 'The response';
    return `${what} of ${subject}${unasked} was registered by the authority${late}, with ${many(facts['comments'], 'comment', 'comments')}`;
  },
  CORRECTION_BEGUN: (subject) => `A correction of the registered response of ${subject} was begun`,
  CONFIRMATION_ASKED: (subject) => `${subject} was asked to confirm how its response was registered`,
  REGISTRATION_CONFIRMED: (subject) => `${subject} confirmed how its response was registered`,
  REGISTRATION_DISPUTED: (subject) => `${subject} said that its response was not registered rightly`,
  ROUND_CLOSED: () => 'The round was closed',
  ROUND_CONSOLIDATED: () => 'The round was consolidated: each comment has its disposition with reason',
  COMPILATION_RENEWED: (_, { edition }) => `The compilation was made anew, as edition ${whole(edition)}`,
  COMPILATION_SEALED: (_, { edition }) => `The compilation was sealed (edition ${whole(edition)})`,
  ROUND_ARCHIVED: () => 'The round was archived',
  ROUND_DECIDED: (_, { after }) => `The decision of ${day(after)} was put on record`,
  REPLIES_SENT: (_, { letters }) =>
    `Replies were sent${letters === undefined ? '' : ` to ${many(letters, 'body', 'bodies')}`}`,
  REPLY_ANSWERED: (subject) => `${subject} said whether its comments were met`,
  DECISION_PRINTED: (_, { after }) =>
    typeof after === 'string'
      ? `It was put on record that the text decided was printed on ${after}`
      : 'The number of the text decided was put on record',
  DECISION_CORRECTED: () => 'The record of the decision was corrected',
  COMMENT_ASSESSED: (subject, facts) =>
    `Comment ${subject}${part(facts, 'part')} was assessed: ${disposition(facts['disposition'], 'en')}`,
  ASSESSMENT_WITHDRAWN: (subject, facts) =>
    `The assessment of comment ${subject}${part(facts, 'part')} was withdrawn; it was ${disposition(facts['before'], 'en')}`,
  ASSESSMENT_VALIDATED: (subject, facts) =>
    `The assessment of comment ${subject}${part(facts, 'part')} was validated: ${disposition(facts['disposition'], 'en')}`,
  ASSESSMENT_RETURNED: (subject, facts) =>
    `The assessment of comment ${subject}${part(facts, 'part')} was sent back; it was ${disposition(facts['disposition'], 'en')}`,
  ASSESSMENT_REOPENED: (subject, { before }) =>
    `The validated assessment of comment ${subject} was taken up again; it was ${disposition(before, 'en')}`,
  ASSESSMENT_UNDONE: (subject, facts) =>
    `A change of several was undone; the assessment of comment ${subject} is: ${disposition(facts['disposition'], 'en')}`,
  COMMENT_SPLIT: (subject, { parts }) => `Comment ${subject} was split into ${many(parts, 'part', 'parts')}`,
  COMMENT_JOINED: (subject) => `The split of comment ${subject} was withdrawn`,
  TEXTS_GIVEN: (_, { texts, dueOn }) =>
    `It was settled who answers for ${many(texts, 'text', 'texts')}${typeof dueOn === 'string' ? `, by ${dueOn}` : ''}`,
  THEME_REMOVED: (subject, { texts }) => `Theme ${subject} was removed; it was on ${many(texts, 'text', 'texts')}`,
  TAG_REMOVED: (subject, { texts }) => `Tag ${subject} was removed; it was on ${many(texts, 'text', 'texts')}`,
  ASSESSMENT_PLANNED: (_, { after }) => `The comments are planned to be decided by ${day(after)}`,
  THEME_ASSESSED: (subject, facts) => `Theme ${subject} was assessed: ${disposition(facts['disposition'], 'en')}`,
  WARNING_ACKNOWLEDGED: (_, { comments }) =>
    `Different decisions on ${many(comments, 'comment', 'comments')} were found to be intended`,
  ASSIGNMENT_CREATED: (subject) => `The assignment was entered: ${subject}`,
  ASSIGNMENT_CHANGED: (subject) => `The assignment was changed: ${subject}`,
  CONTACT_RECORDED: (_, facts) => `A contact was recorded: ${contact(facts, 'en')}`,
  CONTACT_CHANGED: (_, facts) => `The note of a contact was changed: ${contact(facts, 'en')}`,
  CONTACT_REMOVED: (_, facts) => `The note of a contact was removed: ${contact(facts, 'en')}`,
  MEETING_RECORDED: (_, facts) => `A meeting was entered: ${meeting(facts, 'en')}`,
  MEETING_CHANGED: (_, facts) => `A meeting was changed: ${meeting(facts, 'en')}`,
  MEETING_INVITED: (_, facts) => `Invitations to a meeting were sent: ${meeting(facts, 'en')}`,
  MEETING_SHARED: (_, facts) => `Meeting notes were shared with the participants: ${meeting(facts, 'en')}`,
  MEETING_REMOVED: (_, facts) => `A meeting was removed: ${meeting(facts, 'en')}`,
  GATE_STATED: (_, facts) => `Before the decision it was noted of ${gate(facts, 'en')}`,
  ACTOR_ADDED: (subject) => `${subject} was added to the register`,
  ACTOR_RENAMED: (subject, facts) => `The body was given another name from ${day(facts['after'])}: ${subject}`,
  ACTOR_CHANGED: (subject) => `The facts about ${subject} were changed`,
  ACTOR_MERGED: (subject, facts) => `Another body goes up in ${subject} from ${day(facts['after'])}`,
  ACTOR_CLOSED: (subject, facts) => `${subject} ends ${day(facts['until'])}`,
  ACTOR_SECTOR_SET: (subject) => `A sector was changed for ${subject}`,
};

const WORDS: Record<Language, Record<EventKind, Words>> = { sv: SV, en: EN };

/** What happened, as a sentence. A kind nobody has words for is told by its code. */
export function eventWords(event: ToldEvent, language: Language): string {
  const kind = EVENT_KINDS.find((one) => one === event.kind);
  return kind === undefined ? event.kind : WORDS[language][kind](event.subject ?? '–', event.facts);
}
