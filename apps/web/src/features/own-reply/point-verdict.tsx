import type { OwnReplyPartsFragment } from '@samsyn/contracts/own-reply';
import { replyWords, VERDICTS, VERDICT_WORDS_MOST, type Verdict } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatMoment } from '../../lib/dates.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RadioChips } from '../../ui/radio-chips.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import type { Point } from '../replies/reply.ts';
import type { PointWord, ReplyWords } from './reply-words.ts';
import styles from '../replies/replies.module.css';

type Sent = OwnReplyPartsFragment['words'][number]['sent'];

const TONES: Record<Verdict, 'ok' | 'info' | 'danger'> = { MET: 'ok', PARTLY: 'info', NOT: 'danger' };

/** Whether a point was met, as the body says it: written here, kept as it is written, sent from the foot of the page. */
export function PointVerdict({
  point,
  word,
  sent,
  store,
}: {
  point: Point;
  word: PointWord;
  sent: Sent;
  /** Null: only read. */
  store: ReplyWords | null;
}): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { verdict: names } = replyWords(language);
  const { commentId, ordinal, number } = point;
  return (
    <div className={styles['verdict']}>
      {store !== null && (
        <>
          <RadioChips<Verdict>
            legend={t('replies.own.met', { number })}
            name={`verdict-${ordinal}`}
            id={`verdict-${ordinal}`}
            value={word.verdict}
            onChange={(verdict) => store.change(commentId, { verdict })}
            options={VERDICTS.map((value) => ({ value, label: names[value], tone: TONES[value] }))}
          />
          <TextArea
            label={t('replies.own.words')}
            name={`words-${ordinal}`}
            rows={2}
            maxLength={VERDICT_WORDS_MOST}
            value={word.words}
            onChange={(words) => store.change(commentId, { words })}
            optional
          />
          {word.state === 'LOST' && <Notice tone="warn">{t('replies.own.lost')}</Notice>}
          {word.theirs !== null && <Theirs theirs={word.theirs} onKeep={(keep) => store.settle(commentId, keep)} />}
        </>
      )}
      <History sent={sent} readOnly={store === null} />
    </div>
  );
}

function Theirs({
  theirs,
  onKeep,
}: {
  theirs: NonNullable<PointWord['theirs']>;
  onKeep: (keep: 'MINE' | 'THEIRS') => void;
}): ReactElement {
  const t = useText();
  const { verdict: names } = replyWords(useLanguage());
  const said = [theirs.verdict === null ? '' : names[theirs.verdict], theirs.words].filter((part) => part !== '');
  return (
    <Notice
      tone="warn"
      alert
      title={t('replies.own.theirs', { name: theirs.by })}
      actions={
        <>
          <Button size="dense" onClick={() => onKeep('THEIRS')}>
            {t('replies.own.takeTheirs')}
          </Button>
          <Button size="dense" onClick={() => onKeep('MINE')}>
            {t('replies.own.keepMine')}
          </Button>
        </>
      }
    >
      {said.join('. ') || t('replies.own.nothing')}
    </Notice>
  );
}

function History({ sent: all, readOnly }: { sent: Sent; readOnly: boolean }): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  const { verdict: names } = replyWords(language);
  const [last, ...earlier] = all;
  if (last === undefined) return readOnly ? <p className={styles['quiet']}>{t('replies.own.notSaid')}</p> : null;
  const tone: Tone = TONES[last.verdict];
  return (
    <>
      <p>
        {t('replies.own.sent')} <Badge tone={tone}>{names[last.verdict]}</Badge> {last.words}{' '}
        <span className={styles['quiet']}>
          {t('replies.own.by', { name: last.givenBy, moment: formatMoment(last.givenAt, language) })}
        </span>
      </p>
      {earlier.length > 0 && (
        <details>
          <summary>{t('replies.own.earlier', { count: earlier.length })}</summary>
          <ul className={styles['history']}>
            {earlier.map(({ verdict, words, givenAt, givenBy }) => (
              <li key={givenAt}>
                {[names[verdict], words].filter(Boolean).join('. ')}{' '}
                {t('replies.own.by', { name: givenBy, moment: formatMoment(givenAt, language) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
