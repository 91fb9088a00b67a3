import {
  PositionTextVersionsDocument,
  RoundPositionsDocument,
  WritePositionTextDocument,
} from '@samsyn/contracts/positions';
import { emptyDocument, isDocument, isEmptyDocument } from '@samsyn/editor/text';
import { type PositionPart, positionPlace } from '@samsyn/consultation';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { createContext, useContext, useMemo, useRef, useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import { RichTextField } from '../comments/editor/rich-text-field.tsx';
import { Conflict } from '../consolidation/assessment/conflict.tsx';
import { Refused } from '../consolidation/assessment/refused.tsx';
import { SavedBy } from '../consolidation/assessment/saved-by.tsx';
import { isSaveKey } from '../consolidation/assessment/save-key.ts';
import { useAssessment, type Assessing, type Send } from '../consolidation/assessment/use-assessment.ts';
import { unsentPlace } from '../consolidation/model/unsent.ts';
import { useOwnWords } from '../seal/own-words-room.tsx';
import type { OwnText } from './model.ts';
import styles from './positions.module.css';

/** The round whose summary it is, what is written in it, and whether one may write. */
export interface Writing {
  roundId: string;
  texts: ReadonlyMap<string, OwnText>;
  mayWrite: boolean;
}

export const WritingContext = createContext<Writing>({ roundId: '', texts: new Map(), mayWrite: false });

/** An editor's own words on a part of the summary, or on one thing in it: kept in versions, never written over unseen. */
export function OwnWordsOn({
  part,
  subjectId = null,
  name,
}: {
  part: PositionPart;
  subjectId?: string | null;
  /** What the words are about, as it is named. */
  name: string;
}): ReactElement | null {
  const t = useText();
  const { roundId, texts, mayWrite } = useContext(WritingContext);
  const place = positionPlace(part, subjectId);
  const kept = texts.get(place);
  const saved = useMemo(
    () => (kept === undefined ? null : { ...kept, updatedAt: kept.writtenAt, updatedBy: kept.writtenBy }),
    [kept],
  );
  const own = useOwnWords();
  const unsent = useMemo(() => unsentPlace(own, roundId, `utfall ${place}`), [own, roundId, place]);
  const assessing = useAssessment(saved, unsent, useSend(roundId, part, subjectId));
  const { form } = assessing;
  const [opened, setOpened] = useState(false);
  const writing = mayWrite && (opened || form.dirty || form.saving || form.theirs !== null);
  const words = isDocument(form.fields.text) && !isEmptyDocument(form.fields.text);
  const box = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpened(false);
    box.current?.focus({ preventScroll: true });
  };
  if (!writing && !words && !mayWrite) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-label={t('positions.own.of', { name })}
      className={styles['own']}
      data-empty={(!writing && !words) || undefined}
    >
      {writing ? (
        <Form
          id={`egna-${place.replace(' ', '-')}-${form.epoch}`}
          name={name}
          assessing={assessing}
          onSave={async () => {
            if ((await assessing.save()) === 'saved') close();
          }}
          onCancel={close}
        />
      ) : (
        <>
          {words && <RichText doc={form.fields.text} headingLevel={4} />}
          <p className={styles['ownFoot']}>
            {form.saved !== null && words && <SavedBy assessment={form.saved} />}
            {mayWrite && (
              <Button
                kind="quiet"
                size="dense"
                aria-label={t(words ? 'positions.own.changeOf' : 'positions.own.writeOf', { name })}
                onClick={() => setOpened(true)}
              >
                {t(words ? 'positions.own.change' : 'positions.own.write')}
              </Button>
            )}
            {(form.saved?.version ?? 0) > 1 && <Versions roundId={roundId} part={part} subjectId={subjectId} />}
          </p>
        </>
      )}
    </div>
  );
}

function Form({
  id,
  name,
  assessing,
  onSave,
  onCancel,
}: {
  id: string;
  name: string;
  assessing: Assessing;
  onSave: () => Promise<void>;
  onCancel: () => void;
}): ReactElement {
  const t = useText();
  const { form, fault } = assessing;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a key that saves, for the field inside
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void onSave();
      }}
      onKeyDownCapture={(event) => {
        if (!isSaveKey(event)) return;
        event.preventDefault();
        event.stopPropagation();
        void onSave();
      }}
    >
      {form.theirs !== null && <Conflict form={form} assessing={assessing} />}
      {form.refused !== null && <Refused refused={form.refused} ids={{ text: id }} />}
      {fault !== null && <FaultNotice error={fault} />}
      <RichTextField
        key={form.epoch}
        id={id}
        label={t('positions.own.of', { name })}
        autoFocus={!form.dirty}
        value={isDocument(form.fields.text) ? form.fields.text : emptyDocument()}
        onChange={(text) => assessing.write({ text })}
      />
      <p className={styles['ownFoot']}>
        {form.theirs === null && (
          <Button type="submit" kind="primary" size="dense" busy={form.saving} aria-keyshortcuts="Control+Enter">
            {t('positions.own.save')}
          </Button>
        )}
        <Button
          kind="quiet"
          size="dense"
          onClick={() => {
            assessing.discard();
            onCancel();
          }}
        >
          {t('ui.cancel')}
        </Button>
      </p>
    </form>
  );
}

/** What stood there before, the last first. */
function Versions({
  roundId,
  part,
  subjectId,
}: {
  roundId: string;
  part: PositionPart;
  subjectId: string | null;
}): ReactElement {
  const t = useText();
  const [open, setOpen] = useState(false);
  const { data } = useQuery(PositionTextVersionsDocument, {
    variables: { roundId, part, subjectId },
    skip: !open,
    fetchPolicy: 'cache-and-network',
  });
  return (
    <details className={styles['versions']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('positions.own.versions')}</summary>
      <ol reversed>
        {(data?.positionTextVersions ?? []).slice(1).map((version) => (
          <li key={version.version} value={version.version}>
            <SavedBy assessment={{ updatedAt: version.writtenAt, updatedBy: version.writtenBy }} />
            <RichText doc={version.text} headingLevel={5} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** What is sent is never null: an emptied text is an empty document. */
function useSend(roundId: string, part: PositionPart, subjectId: string | null): Send {
  const client = useApolloClient();
  return async ({ text }, expectedVersion) => {
    const input = { roundId, part, subjectId, expectedVersion, text: text ?? emptyDocument() };
    const { data } = await client.mutate({ mutation: WritePositionTextDocument, variables: { input } });
    const answer = data?.writePositionText;
    if (answer?.__typename === 'Stale') {
      const current = answer.current as { text?: unknown } | null;
      return { ...answer, current: { text: current?.text ?? null } };
    }
    if (answer?.__typename !== 'PositionText') return answer;
    await client.refetchQueries({ include: [RoundPositionsDocument] });
    return { ...answer, updatedAt: answer.writtenAt, updatedBy: answer.writtenBy };
  };
}
