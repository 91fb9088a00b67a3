import {
  EndOtherSessionsDocument,
  EndSessionDocument,
  OwnSessionsDocument,
  type OwnSessionsQuery,
} from '@samsyn/contracts/sessions';
import { useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useLanguage, useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { formatMoment } from '../../lib/dates.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Section } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useIdentified } from '../account/identity-gate.tsx';
import styles from './sessions-section.module.css';

type Session = OwnSessionsQuery['ownSessions'][number];

/** Where one is signed in, and how to end it there: on the page of one's account. */
export function SessionsSection(): ReactElement {
  const t = useText();
  const { data, error, reload } = useAnswer(OwnSessionsDocument, {});
  const { end, endOthers, busy, trouble, dismiss } = useEnding(reload);
  const sessions = data && [...data.ownSessions].sort((a, b) => Number(b.current) - Number(a.current));
  return (
    <Section title={t('sessions.title')}>
      <p>{t('sessions.lead')}</p>
      {error !== undefined && <FaultNotice error={error} retry={() => void reload()} />}
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      {sessions === undefined && error === undefined && <Loading />}
      {sessions !== undefined && (
        <ul className={styles['list']}>
          {sessions.map((session) => (
            <li key={session.id} className={styles['session']}>
              <Row session={session} />
              {!session.current && (
                <Button
                  size="dense"
                  busy={busy === session.id}
                  aria-label={t('sessions.end.of', { device: deviceWord(t, session) })}
                  onClick={() => void end(session.id)}
                >
                  {t('sessions.end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {sessions !== undefined && sessions.length > 1 && (
        <p>
          <Button busy={busy === 'others'} onClick={() => void endOthers()}>
            {t('sessions.endOthers')}
          </Button>
        </p>
      )}
    </Section>
  );
}

function Row({ session }: { session: Session }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { begunAt, lastSeenAt, way, current } = session;
  return (
    <div className={styles['about']}>
      <h3 className={styles['device']}>
        {deviceWord(t, session)} {current && <Badge tone="info">{t('sessions.current')}</Badge>}
      </h3>
      <p className={styles['facts']}>
        {t(`sessions.way.${way}`)} · {t('sessions.begun', { at: formatMoment(begunAt, language) })} ·{' '}
        {t('sessions.seen', { at: formatMoment(lastSeenAt, language) })}
      </p>
    </div>
  );
}

function deviceWord(t: ReturnType<typeof useText>, { browser, system }: Session): string {
  return browser === null || system === null ? t('sessions.unknown') : t('sessions.device', { browser, system });
}

function useEnding(reload: () => Promise<void>) {
  const t = useText();
  const say = useToast();
  const identified = useIdentified();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [which, setWhich] = useState('');
  const done = async (ended: { count: number } | null): Promise<void> => {
    if (ended === null) return;
    say(t('sessions.ended', { count: ended.count }));
    await reload();
  };
  const end = async (id: string): Promise<void> => {
    setWhich(id);
    const work = async () => (await request(EndSessionDocument, { id })).endSession;
    await done(await run(async () => identified(work)));
  };
  const endOthers = async (): Promise<void> => {
    setWhich('others');
    const work = async () => (await request(EndOtherSessionsDocument, {})).endOtherSessions;
    await done(await run(async () => identified(work)));
  };
  return { end, endOthers, busy: busy ? which : null, trouble, dismiss };
}
