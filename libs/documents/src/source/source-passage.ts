import type { SourceBlock } from '@samsyn/statute';

/** A piece of an answer that came from outside, as its file has it. */
export interface SourcePassage {
  text: string;
  kind: SourceBlock['kind'];
  /** From 1; null where the format has no pages. */
  page: number | null;
  /** The file inside a mail that it stands in; '' for the file itself. */
  part: string;
}
