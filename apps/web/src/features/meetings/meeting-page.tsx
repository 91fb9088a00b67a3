import { MeetingPageDocument } from '@samsyn/contracts/meetings';
import { useQuery } from '@apollo/client/react';
import { meetingWords } from '@samsyn/consultation';
import { useEffect, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { useLanguage, useText } from '../../app/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { InvitePart } from './invite/invite-part.tsx';
import type { Meeting } from './meeting.ts';
import { SharePart } from './share-part.tsx';
import { When } from './when.tsx';
import styles from './meetings.module.css';

const WAITING_MS = 3_000;

/** One meeting: when, where, with whom; what was said, by whom, of which provisions; and what came of it. */
export function MeetingPage(): ReactElement {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(MeetingPageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const meeting = data?.meeting;
  // a letter that waits is on its way: what becomes of it is shown as soon as it is known
  const waits = meeting?.letters.some(({ state }) => state === 'QUEUED') ?? false;
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => void refetch(), WAITING_MS);
    return () => clearInterval(timer);
  }, [waits, refetch]);
  if (meeting === undefined) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  return meeting === null ? <NotFound /> : <MeetingView meeting={meeting} again={() => void refetch()} />;
}

function MeetingView({ meeting, again }: { meeting: Meeting; again: () => void }): ReactElement {
  const t = useText();
  const words = meetingWords(useLanguage());
  const { id, kind, title, startsAt, endsAt, place, planned, mayWrite, sharedAt, versionLabel } = meeting;
  return (
    <Page
      title={`${words[kind]}: ${title}`}
      eyebrow={<Link to="/moten">{t('meetings.title')}</Link>}
      lead={
        <>
          <When startsAt={startsAt} endsAt={endsAt} /> · {place}{' '}
          {planned && <Badge tone="info">{t('meetings.planned')}</Badge>}
          {sharedAt !== null && <Badge tone="ok">{t('meetings.shared')}</Badge>}
        </>
      }
      actions={
        mayWrite &&
        sharedAt === null && (
          <ButtonLink kind="primary" to={`/moten/${id}/andra`}>
            {t('meetings.change')}
          </ButtonLink>
        )
      }
    >
      <Belongs meeting={meeting} />
      {versionLabel !== null && <p className={styles['quiet']}>{t('meetings.text', { version: versionLabel })}</p>}
      <Words title={t('meetings.agenda')} words={meeting.agenda} />
      <Participants meeting={meeting} />
      <InvitePart meeting={meeting} again={again} />
      <Points meeting={meeting} />
      <Words title={t('meetings.notes')} words={meeting.notes} />
      <Words title={t('assignments.outcome')} words={meeting.outcome} />
      <Section title={t('meetings.files')}>
        <p className={styles['row']}>
          <a className={buttonClass({})} href={`/export/mote/${id}/mote.ics`} download>
            {t('meetings.calendar')}
          </a>
          {(['docx', 'pdf'] as const).map((format) => (
            <a key={format} className={buttonClass({})} href={`/export/mote/${id}/anteckningar.${format}`} download>
              {t(`meetings.minutes.${format}`)}
            </a>
          ))}
        </p>
      </Section>
      {mayWrite && <SharePart meeting={meeting} />}
    </Page>
  );
}

function Belongs({ meeting }: { meeting: Meeting }): ReactElement {
  const { assignmentId, assignmentTitle, roundSlug, roundTitle } = meeting;
  return (
    <ul className={styles['plain']}>
      {roundSlug !== null && (
        <li>
          <Link to={`/remiss/${roundSlug}`}>{roundTitle}</Link>
        </li>
      )}
      {assignmentId !== null && (
        <li>
          <Link to={`/uppdrag/${assignmentId}`}>{assignmentTitle}</Link>
        </li>
      )}
    </ul>
  );
}

function Words({ title, words }: { title: string; words: string }): ReactElement | null {
  if (words === '') return null;
  return (
    <Section title={title}>
      <p className={styles['words']}>{words}</p>
    </Section>
  );
}

function Participants({ meeting }: { meeting: Meeting }): ReactElement {
  const t = useText();
  return (
    <Section title={t('meetings.participants')}>
      <ul className={styles['plain']}>
        {meeting.participants.map(({ actorId, name, contact, absent }) => (
          <li key={actorId}>
            {name}
            {contact !== '' && <span className={styles['quiet']}> · {contact}</span>}{' '}
            {absent && <Badge>{t('meetings.absent')}</Badge>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Points({ meeting }: { meeting: Meeting }): ReactElement | null {
  const t = useText();
  if (meeting.points.length === 0) return null;
  return (
    <Section title={t('meetings.points')}>
      <Table caption={t('meetings.points')} hideCaption>
        <thead>
          <tr>
            <th scope="col">{t('assignments.body')}</th>
            <th scope="col">{t('meetings.said')}</th>
            <th scope="col">{t('meetings.provisions')}</th>
          </tr>
        </thead>
        <tbody>
          {meeting.points.map(({ id, name, text, places }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className={styles['words']}>{text}</td>
              <td>{places.length === 0 ? '–' : places.map(({ address }) => address).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
