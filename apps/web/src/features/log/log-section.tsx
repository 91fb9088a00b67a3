import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useText } from '../../app/text.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Section } from '../../ui/page.tsx';
import { LogTable } from './log-table.tsx';
import { useLog } from './use-log.ts';

/** Who did what, when and why, newest first; of the whole round, or of the one thing the address names (`?om=`). */
export function LogSection({ roundId, slug }: { roundId: string; slug: string }): ReactElement {
  const t = useText();
  const [search] = useSearchParams();
  const about = search.get('om');
  const { events, more, busy, error, next, retry } = useLog(roundId, about);
  return (
    <Section
      title={t(about === null ? 'log.title' : 'log.title.one')}
      actions={
        <a className={buttonClass({ size: 'dense' })} href={`/export/remiss/${slug}/handelser.csv`} download>
          {t('log.csv')}
        </a>
      }
    >
      <p>{t('log.lead')}</p>
      {about !== null && (
        <p>
          <Link to={`/remiss/${slug}/handelser`}>{t('log.all')}</Link>
        </p>
      )}
      {error !== undefined && <FaultNotice error={error} retry={retry} />}
      {events === undefined && error === undefined && <Loading />}
      {events?.length === 0 && <EmptyState title={t('log.none')}>{t('log.none.text')}</EmptyState>}
      {events !== undefined && events.length > 0 && <LogTable events={events} slug={slug} about={about} />}
      {more && (
        <p>
          <Button busy={busy} onClick={next}>
            {t('ui.more')}
          </Button>
        </p>
      )}
    </Section>
  );
}
