import { SaveTagDocument } from '@samsyn/contracts/ordering';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { CommentAssessment } from '../consolidation/assessment/comment-assessment.tsx';
import { RemoveTag } from './remove-tag.tsx';
import type { Order, Tag } from './use-order.ts';
import styles from './ordering.module.css';

/** Every tag, and every theme with what the authority makes of it. */
export function Themes({
  roundId,
  order,
  mayOrder,
}: {
  roundId: string;
  order: Order;
  mayOrder: boolean;
}): ReactElement {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const removed = useRef<string | null>(null);
  useEffect(() => {
    // what had the focus has gone with its tag
    if (removed.current === null || order.tags.some(({ id }) => id === removed.current)) return;
    removed.current = null;
    heading.current?.focus();
  }, [order.tags]);
  return (
    <section aria-labelledby="teman">
      <h3 ref={heading} tabIndex={-1} id="teman">
        {t('ordering.tags')}
      </h3>
      <ul className={styles['parts']}>
        {order.tags.map((tag) => (
          <ThemeItem
            key={`${tag.id} ${tag.version}`}
            roundId={roundId}
            tag={tag}
            mayOrder={mayOrder}
            onDone={order.again}
            onRemoved={() => {
              removed.current = tag.id;
              order.again();
            }}
          />
        ))}
      </ul>
      {mayOrder &&
        (adding ? (
          <TagForm
            roundId={roundId}
            tag={null}
            onDone={() => {
              setAdding(false);
              order.again();
            }}
          />
        ) : (
          <Button size="dense" onClick={() => setAdding(true)}>
            {t('ordering.theme.new')}
          </Button>
        ))}
    </section>
  );
}

function ThemeItem({
  roundId,
  tag,
  mayOrder,
  onDone,
  onRemoved,
}: {
  roundId: string;
  tag: Tag;
  mayOrder: boolean;
  onDone: () => void;
  onRemoved: () => void;
}): ReactElement {
  const t = useText();
  const mayAssess = useCan('compilation.assess');
  const [changing, setChanging] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const sought = useSearchParams()[0].get('tema') === tag.id;
  useEffect(() => {
    if (sought) item.current?.focus();
  }, [sought]);
  const isTheme = tag.description !== null;
  return (
    <li ref={item} tabIndex={-1}>
      <p className={styles['line']}>
        <strong>{isTheme ? t('ordering.theme.name', { name: tag.name }) : tag.name}</strong>
        <span>{t('ordering.texts', { count: tag.texts })}</span>
        {mayOrder && !changing && (
          <Button
            kind="quiet"
            size="dense"
            aria-label={t('ordering.theme.change.of', { name: tag.name })}
            onClick={() => setChanging(true)}
          >
            {t('ordering.theme.change')}
          </Button>
        )}
        {mayOrder && !changing && <RemoveTag roundId={roundId} tag={tag} onDone={onRemoved} />}
      </p>
      {changing ? (
        <TagForm
          roundId={roundId}
          tag={tag}
          onDone={() => {
            setChanging(false);
            onDone();
          }}
        />
      ) : (
        isTheme && <p className={styles['words']}>{tag.description}</p>
      )}
      {isTheme && (
        <CommentAssessment
          roundId={roundId}
          comment={{ id: tag.id, organisationName: tag.name, assessment: tag.assessment }}
          mayAssess={mayAssess}
          onSaved={onDone}
          focusComment={() => item.current?.focus({ preventScroll: true })}
        />
      )}
    </li>
  );
}

function TagForm({ roundId, tag, onDone }: { roundId: string; tag: Tag | null; onDone: () => void }): ReactElement {
  const t = useText();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [name, setName] = useState(tag?.name ?? '');
  const [description, setDescription] = useState(tag?.description ?? '');
  const save = async (): Promise<void> => {
    const input = { roundId, id: tag?.id ?? null, expectedVersion: tag?.version ?? 0, name, description };
    const saved = await run(
      async () => (await client.mutate({ mutation: SaveTagDocument, variables: { input } })).data?.saveTag,
    );
    if (saved !== null) onDone();
  };
  return (
    <form
      className={styles['write']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <TextField
        name="etikett-namn"
        label={t('ordering.theme.label')}
        dense
        maxLength={80}
        value={name}
        onChange={setName}
      />
      <TextArea
        name="etikett-beskrivning"
        label={t('ordering.theme.description')}
        hint={t('ordering.theme.description.hint')}
        dense
        rows={2}
        value={description}
        onChange={setDescription}
      />
      <div className={styles['row']}>
        <Button type="submit" size="dense" busy={busy}>
          {t('ordering.theme.save')}
        </Button>
      </div>
    </form>
  );
}
