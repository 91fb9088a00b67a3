import type { EditorDocument } from '@samsyn/editor/text';
import type { JoinLive } from './live-binding.ts';

export interface RichEditorProps {
  id: string;
  labelledBy: string;
  describedBy?: string | undefined;
  value: EditorDocument;
  onChange: (value: EditorDocument) => void;
  onBlur?: (() => void) | undefined;
  autoFocus?: boolean | undefined;
  placeholder?: string | undefined;
  /** Makes the text one that several write in at once; without it the editor's text is its own. */
  join?: JoinLive | undefined;
  /** For a missiv: headings too. A document with a node the editor does not know would be opened empty. */
  headings?: boolean | undefined;
}
