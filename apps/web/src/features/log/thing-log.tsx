import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Section } from '../../ui/page.tsx';
import { LogTable } from './log-table.tsx';
import { useLog } from './use-log.ts';

/** The log of one thing that belongs to no round: a version, on its own page. Its page must carry the words `log`. */
export function ThingLog({ objectId }: { objectId: string }): ReactElement {
  const t = useText();
  const { events, error, retry } = useLog(null, objectId);
  return (
    <Section title={t('log.title')}>
      {error !== undefined && <FaultNotice error={error} retry={retry} />}
      {events === undefined && error === undefined && <Loading />}
      {events?.length === 0 && <p>{t('log.none')}</p>}
      {events !== undefined && events.length > 0 && <LogTable events={events} slug={null} about={objectId} />}
    </Section>
  );
}
