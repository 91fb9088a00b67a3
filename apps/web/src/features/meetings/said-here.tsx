import { SaidAtMeetingsDocument } from '@samsyn/contracts/meetings';
import { useQuery } from '@apollo/client/react';
import { meetingWords } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatDay } from '../../lib/dates.ts';
import { Link } from '../../ui/link.tsx';
import styles from './meetings.module.css';

/** What bodies said of the provision at meetings about the round, beside their answers; with null what was said of no provision. */
export function SaidHere({
  roundId,
  provisionId,
}: {
  roundId: string;
  provisionId: string | null;
}): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  const words = meetingWords(language);
  const { data } = useQuery(SaidAtMeetingsDocument, {
    variables: { roundId, provisionId },
    fetchPolicy: 'cache-and-network',
  });
  const said = (data?.saidAtMeetings ?? []).filter(({ places }) => provisionId !== null || places.length === 0);
  if (said.length === 0) return null;
  return (
    <section aria-labelledby="vid-mote">
      <h3 id="vid-mote" className={styles['saidTitle']}>
        {t('meetings.here')}
      </h3>
      <p className={styles['quiet']}>{t('meetings.here.hint')}</p>
      <ul className={styles['said']}>
        {said.map(({ id, name, text, places, meetingId, kind, title, heldOn }) => (
          <li key={id}>
            <p className={styles['words']}>{text}</p>
            <p className={styles['quiet']}>
              {[name, ...places.map(({ address }) => address)].join(' · ')} ·{' '}
              <Link to={`/moten/${meetingId}`}>
                {t('meetings.at', { kind: words[kind], title, day: formatDay(heldOn, language) })}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
