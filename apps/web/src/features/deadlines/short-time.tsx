import { shortTimesOf, shortTimeWords } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-field.tsx';

export interface ShortTimeProps {
  deadline: string | null;
  /** From when the time is counted: the moment the round would be sent now. */
  now: string;
  asksRegelradet: boolean;
  reason: string | null;
  error: string | undefined;
  onReason: (reason: string) => void;
}

/** In what the time to answer is short, and why it is to be so all the same. Nothing where it is long enough. */
export function ShortTime({
  deadline,
  now,
  asksRegelradet,
  reason,
  error,
  onReason,
}: ShortTimeProps): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  if (deadline === null || Date.parse(deadline) <= Date.parse(now)) return null;
  const short = shortTimesOf({ deadline: Date.parse(deadline), asksRegelradet }, Date.parse(now));
  if (short.length === 0) return null;
  return (
    <>
      <Notice tone="warn" title={t('deadlines.short')}>
        <ul>
          {short.map((one) => (
            <li key={one.code}>{shortTimeWords(one, language)}</li>
          ))}
        </ul>
      </Notice>
      <TextArea
        label={t('deadlines.short.reason')}
        hint={t('deadlines.short.reasonHint')}
        name="shortTimeReason"
        rows={2}
        value={reason ?? ''}
        onChange={onReason}
        error={error}
      />
    </>
  );
}
