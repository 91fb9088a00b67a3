import { SplitCommentDocument } from '@samsyn/contracts/ordering';
import { cutPlaces, spansBetween } from '@samsyn/consultation';
import { useApolloClient } from '@apollo/client/react';
import { useContext, useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { OrderPlaces } from './places.ts';
import type { Ordered } from './use-order.ts';
import styles from './ordering.module.css';

/** Where a comment is cut: a tick before the sentence a new part begins with. What the body submitted stays as it is. */
export function SplitForm({ one, onDone }: { one: Ordered; onDone: (said: string) => void }): ReactElement | null {
  const t = useText();
  const client = useApolloClient();
  const places = useContext(OrderPlaces);
  const { busy, trouble, dismiss, run } = useOutcome();
  const { id, text, parts } = one;
  const [cuts, setCuts] = useState<readonly number[]>(() => parts.slice(1).map(({ start }) => start));
  const [at, setAt] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries(parts.map(({ start, provisionId }) => [start, provisionId ?? ''])),
  );
  const offered = [...new Set([...cutPlaces(text), ...parts.slice(1).map(({ start }) => start)])].sort((a, b) => a - b);
  if (offered.length === 0) return null;
  const spans = spansBetween(text, cuts);
  const save = async (): Promise<void> => {
    const wanted = spans.map((span) => ({ ...span, provisionId: at[span.start] || null }));
    const input = {
      commentId: id,
      expectedParts: parts.map((part) => part.id),
      parts: wanted.length === 1 ? [] : wanted,
    };
    const done = await run(
      async () => (await client.mutate({ mutation: SplitCommentDocument, variables: { input } })).data?.splitComment,
    );
    if (done === null) return;
    onDone(done.ids.length === 0 ? t('ordering.split.whole') : t('ordering.split.done', { count: done.ids.length }));
  };
  const numberAt = (start: number): number => spans.findIndex((span) => span.start === start) + 1;
  return (
    <section aria-labelledby="ordna-punkter">
      <h3 id="ordna-punkter">{t('ordering.split')}</h3>
      <p className={styles['hint']}>{t('ordering.split.hint')}</p>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <ol className={styles['sentences']}>
        {spansBetween(text, offered).map(({ start, end }) => (
          <li key={start} data-begins={numberAt(start) > 0 || undefined}>
            {start > 0 && (
              <Checkbox
                dense
                label={
                  <>
                    {t('ordering.split.here')}
                    <span className="visually-hidden">: {text.slice(start, start + 60)}</span>
                  </>
                }
                checked={cuts.includes(start)}
                onChange={(on) => setCuts(on ? [...cuts, start] : cuts.filter((cut) => cut !== start))}
              />
            )}
            {spans.length > 1 && numberAt(start) > 0 && (
              <div className={styles['row']}>
                <strong>{t('ordering.part', { number: numberAt(start) })}</strong>
                <Select<string>
                  name={`plats-${start}`}
                  label={t('ordering.split.place', { number: numberAt(start) })}
                  dense
                  value={at[start] ?? ''}
                  placeholder={t('ordering.split.place.same')}
                  options={places}
                  onChange={(value) => setAt({ ...at, [start]: value })}
                />
              </div>
            )}
            <p lang="sv">{text.slice(start, end)}</p>
          </li>
        ))}
      </ol>
      {(spans.length > 1 || parts.length > 0) && (
        <Button size="dense" busy={busy} onClick={() => void save()}>
          {t(spans.length > 1 ? 'ordering.split.save' : 'ordering.split.join', { count: spans.length })}
        </Button>
      )}
    </section>
  );
}
