import { COMMENT_KINDS } from '@samsyn/consultation';
import { lazy, Suspense, useId, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { useLabels, useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import type { ProvisionNode } from '../../law/draft-text.ts';
import type { CommentValue } from './comment-value.ts';
import type { JoinLive } from './editor/live-binding.ts';
import { RichTextField } from './editor/rich-text-field.tsx';
import styles from './composer.module.css';

const PhrasePicker = lazy(() => import('./phrase-picker.tsx').then((one) => ({ default: one.PhrasePicker })));
const Redline = lazy(() => import('../../ui/redline.tsx').then(({ Redline: Component }) => ({ default: Component })));

export interface ComposerProps {
  id: string;
  /** Where it stands, for people: "3 kap. 2 § 1 st". */
  place: string;
  value: CommentValue;
  /** The present wording of what is commented on; null where no wording can be proposed (the whole, a chapter). */
  wording: string | null;
  /** Whatever is typed, at once: the caller keeps it. */
  onChange: (value: CommentValue) => void;
  onDone: () => void;
  onRemove: () => void;
  onBlur?: () => void;
  /** How the saving stands, and both texts on a conflict. */
  status: ReactNode;
  /** The provision it is on, where a phrase of it can be chosen; null elsewhere. */
  leaf: ProvisionNode | null;
  /** How the text becomes one that several write in; undefined while nobody else could know of it. */
  join: JoinLive | undefined;
}

/** Where a comment is written. Everything is saved while it is written; "Klar" only folds it. */
export function Composer(props: ComposerProps): ReactElement {
  const { id, place, wording, onDone, onRemove, onBlur, status, leaf, join } = props;
  const t = useText();
  const { value, change } = useValue(props);
  const root = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      onDone();
    }
  };
  return (
    // Escape and Ctrl+Enter fold it from any of its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={root}
      className={styles['composer']}
      role="group"
      aria-label={t('comments.on', { place })}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onBlur?.();
      }}
    >
      <div className={styles['head']}>
        <span className={styles['place']}>{place}</span>
        <KindSelect id={id} value={value} change={change} />
      </div>
      {(leaf !== null || value.segments.length > 0) && (
        <Suspense fallback={null}>
          <PhrasePicker leaf={leaf} value={value} onChange={change} />
        </Suspense>
      )}
      <RichTextField
        id={`text-${id}`}
        label={t('comments.text')}
        hideLabel
        value={value.body}
        onChange={(body) => change({ body })}
        join={join}
        placeholder={t('comments.placeholder')}
        autoFocus
      />
      {wording !== null && <Proposal id={id} value={value} wording={wording} change={change} />}
      {status}
      <div className={styles['foot']}>
        <Button kind="primary" size="dense" onClick={onDone}>
          {t('comments.done')}
        </Button>
        <Button kind="quiet" size="dense" onClick={onRemove}>
          {t('comments.remove')}
        </Button>
      </div>
    </div>
  );
}

type Change = (change: Partial<CommentValue>) => void;

/** The value as it is being written; the ref is for changes that come faster than the page draws. */
function useValue({ value: initial, onChange }: ComposerProps): { value: CommentValue; change: Change } {
  const [value, setValue] = useState(initial);
  const latest = useRef(initial);
  const change: Change = (part) => {
    latest.current = { ...latest.current, ...part };
    setValue(latest.current);
    onChange(latest.current);
  };
  return { value, change };
}

function KindSelect({ id, value, change }: { id: string; value: CommentValue; change: Change }): ReactElement {
  const t = useText();
  const labels = useLabels();
  return (
    <Select
      dense
      hideLabel
      label={t('comments.kind')}
      name={`slag-${id}`}
      value={value.kind}
      onChange={(kind) => change({ kind })}
      options={COMMENT_KINDS.map((kind) => ({ value: kind, label: labels.commentKind[kind] }))}
    />
  );
}

/** A wording of one's own: begins as the present one and is shown as a redline against it while it is written. */
function Proposal({
  id,
  value,
  wording,
  change,
}: {
  id: string;
  value: CommentValue;
  wording: string;
  change: Change;
}): ReactElement {
  const t = useText();
  const heading = useId();
  const { proposedWording, proposedReason } = value;
  if (proposedWording === null) {
    return (
      <Button kind="quiet" size="dense" onClick={() => change({ proposedWording: wording })}>
        {t('comments.propose')}
      </Button>
    );
  }
  return (
    <div role="group" aria-labelledby={heading} className={styles['proposal']}>
      <div className={styles['proposalHead']}>
        <span id={heading} className={styles['proposalTitle']}>
          {t('comments.proposal')}
        </span>
        <Button kind="quiet" size="dense" onClick={() => change({ proposedWording: null, proposedReason: null })}>
          {t('comments.proposal.remove')}
        </Button>
      </div>
      <TextArea
        label={t('comments.proposal.wording')}
        hideLabel
        name={`lydelse-${id}`}
        dense
        autoFocus
        value={proposedWording}
        onChange={(text) => change({ proposedWording: text })}
      />
      {proposedWording !== wording && (
        <div className={styles['redline']}>
          <Suspense fallback={proposedWording}>
            <Redline before={wording} after={proposedWording} />
          </Suspense>
        </div>
      )}
      <TextArea
        label={t('comments.proposal.reason')}
        name={`skal-${id}`}
        optional
        dense
        rows={2}
        value={proposedReason ?? ''}
        onChange={(text) => change({ proposedReason: text === '' ? null : text })}
      />
    </div>
  );
}
