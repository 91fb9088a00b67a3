import type {
  CommentKind,
  Disposition,
  ReplyChannel,
  ReplyOutcome,
  ResponseForm,
  RoundState,
  Stance,
  Verdict,
  VerdictTally,
} from '@samsyn/consultation';
import type { SubmittedFile } from '../../responses/index.ts';
import type { EditorDocument } from '@samsyn/editor';

/** All that a letter says, as it is frozen: JSON, no moments but as text. Its hash is that of its canonical form. */
export interface ReplyContent {
  /** A letter that names files has one field more, and a form of its own. */
  format: 'samsyn-reply-1' | 'samsyn-reply-2';
  round: { title: string; registrationNumber: string; versionNumber: number };
  /** What was decided, when it has been. */
  decision: { decidedOn: string; versionNumber: number; seriesNumber: string } | null;
  bodyName: string;
  answer: {
    receiptNumber: string;
    receivedOn: string;
    form: ResponseForm;
    overallStance: Stance | null;
    endorses: string | null;
  };
  opening: EditorDocument | null;
  closing: EditorDocument | null;
  general: { text: EditorDocument; themes: ThemeReply[] } | null;
  points: PointReply[];
  /** That came with the answer, in its order; absent without any. */
  files?: SubmittedFile[];
}

/** What was decided of a theme that the general text was read under. */
export interface ThemeReply {
  name: string;
  disposition: Disposition;
  reason: string;
}

/** One point of the body, in the order of the text, with what was decided of it. */
export interface PointReply {
  commentId: string;
  ordinal: number;
  /** The body's own. */
  number: number;
  /** Null: of the draft as a whole. */
  address: string | null;
  quote: string;
  kind: CommentKind;
  stance: Stance | null;
  text: EditorDocument;
  proposal: ProposalReply | null;
  endorses: EndorsedReply | null;
  /** Null while it is undecided, or where it only endorses and has no decision of its own. */
  disposition: Disposition | null;
  reason: string | null;
  assessment: EditorDocument | null;
}

export interface ProposalReply {
  old: string;
  proposed: string;
  reason: string | null;
  /** As decided, where a later version was: null wording: the provision is not in it. */
  decided: { versionNumber: number; wording: string | null } | null;
}

/** The point of another body that is endorsed, and what was decided of that. */
export interface EndorsedReply {
  body: string;
  number: number | null;
  disposition: Disposition | null;
  reason: string | null;
}

/** A letter: as it would be sent, or as it was. */
export interface ReplyLetterView {
  __typename: 'ReplyLetter';
  /** Null: not sent. */
  id: string | null;
  organisationId: string;
  roundSlug: string;
  outcome: ReplyOutcome;
  content: ReplyContent;
  contentHash: string | null;
  sentAt: Date | null;
  answerBy: Date | null;
}

/** A body of the round, what it gets, and what became of it. */
export interface ReplyRecipientView {
  organisationId: string;
  name: string;
  outcome: ReplyOutcome;
  channel: ReplyChannel;
  address: string | null;
  points: number;
  letterId: string | null;
  sentAt: Date | null;
  mail: { state: string; failure: string | null } | null;
  tally: VerdictTally | null;
}

export interface RoundRepliesView {
  __typename: 'RoundReplies';
  roundId: string;
  state: RoundState;
  version: number;
  opening: EditorDocument | null;
  closing: EditorDocument | null;
  answerBy: string | null;
  updatedAt: Date | null;
  updatedBy: string | null;
  recipients: ReplyRecipientView[];
  /** Bodies that are to have a letter and have none. */
  left: number;
  sent: number;
  tally: VerdictTally;
  blocking: { code: string; message: string; field?: string }[];
  mayWrite: boolean;
}

/** What a body has said of a point, and is about to say. */
export interface ReplyWordView {
  commentId: string;
  /** As it is being written; what was sent where nothing else is. */
  verdict: Verdict | null;
  words: string;
  /** Of what is being written; 0: nothing is. */
  version: number;
  updatedAt: Date | null;
  updatedBy: string | null;
  /** The newest first. */
  sent: { verdict: Verdict; words: string; givenAt: Date; givenBy: string }[];
}

/** A letter as its body has it. */
export interface OwnReplyView {
  __typename: 'OwnReply';
  id: string;
  roundId: string;
  content: ReplyContent;
  contentHash: string;
  outcome: ReplyOutcome;
  sentAt: Date;
  answerBy: Date;
  /** It may still be answered. */
  open: boolean;
  words: ReplyWordView[];
}
