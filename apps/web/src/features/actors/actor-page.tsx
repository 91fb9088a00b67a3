import { ActorCardDocument, type ActorCardQuery } from '@samsyn/contracts/actors';
import { useQuery } from '@apollo/client/react';
import type { ReactElement, ReactNode } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { useLabels, useLanguage, useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { formatDay, stockholmDay } from '../../lib/dates.ts';
import { useNow } from '../../lib/use-now.ts';
import { Badge } from '../../ui/badge.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { ActorActs } from './change/actor-acts.tsx';
import { ThingLog } from '../log/thing-log.tsx';
import { namesOverTime } from './names-over-time.ts';
import styles from './register.module.css';

type ActorCard = NonNullable<ActorCardQuery['actor']>;

/** One actor: what it has been called and when, its preparedness sectors, what it came from and what became of it. */
export default function ActorPage(): ReactElement {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ActorCardDocument, { variables: { id } });
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  return data.actor === null ? <NotFound /> : <ActorView actor={data.actor} />;
}

function ActorView({ actor }: { actor: ActorCard }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const language = useLanguage();
  const mayChange = useCan('actor.write');
  return (
    <Page
      title={actor.name}
      eyebrow={<Link to="/register">{t('actors.back')}</Link>}
      lead={[labels.actorKind[actor.kind], actor.shortName].filter(Boolean).join(' · ')}
    >
      {actor.ended !== null && (
        <p>
          <Badge tone="warn">{t('actors.endedOn', { day: formatDay(actor.ended, language) })}</Badge>
        </p>
      )}
      <ActorActs actor={actor} />
      <Facts actor={actor} />
      <Names actor={actor} />
      {actor.sectors.length > 0 && <SectorTable actor={actor} />}
      <Relatives title={t('actors.predecessors')} relatives={actor.predecessors} />
      <Relatives title={t('actors.successors')} relatives={actor.successors} />
      {mayChange && <ThingLog key={actor.version} objectId={actor.id} />}
    </Page>
  );
}

function Facts({ actor }: { actor: ActorCard }): ReactElement | null {
  const t = useText();
  const facts: [string, ReactNode][] = [
    ['actors.mailbox', actor.mailbox],
    ['actors.organisationNumber', actor.organisationNumber],
    ['actors.county', actor.county],
    ['actors.municipalityCode', actor.municipalityCode],
    ['actors.civilDefenceRegion', actor.civilDefenceRegion],
    ['actors.healthCareRegion', actor.healthCareRegion],
  ];
  const known = facts.filter(([, value]) => value !== null && value !== '');
  if (known.length === 0) return null;
  return (
    <dl className={styles['facts']}>
      {known.map(([word, value]) => (
        <div key={word}>
          <dt>{t(word)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Names({ actor }: { actor: ActorCard }): ReactElement {
  const t = useText();
  const now = useNow(undefined, 3600);
  const rows = namesOverTime(actor.names, stockholmDay(now));
  return (
    <Section title={t('actors.namesOverTime')}>
      <Table caption={t('actors.namesOverTime')} hideCaption dense>
        <thead>
          <tr>
            <th scope="col">{t('actors.name')}</th>
            <th scope="col">{t('actors.nameKind')}</th>
            <th scope="col">{t('actors.from')}</th>
            <th scope="col">{t('actors.to')}</th>
            <th scope="col">{t('actors.note')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.name} ${row.validFrom ?? ''}`} className={row.current ? undefined : styles['past']}>
              <th scope="row">
                {row.name} {row.current && row.kind === 'OFFICIAL' && <Badge tone="ok">{t('actors.now')}</Badge>}
              </th>
              <td>{t(`actors.nameKind.${row.kind}`)}</td>
              <Day day={row.validFrom} />
              <Day day={row.validTo} />
              <td>{row.note}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function SectorTable({ actor }: { actor: ActorCard }): ReactElement {
  const t = useText();
  return (
    <Section title={t('actors.sectors')}>
      <Table caption={t('actors.sectors')} hideCaption dense>
        <thead>
          <tr>
            <th scope="col">{t('actors.sector')}</th>
            <th scope="col">{t('actors.role')}</th>
            <th scope="col">{t('actors.from')}</th>
            <th scope="col">{t('actors.to')}</th>
          </tr>
        </thead>
        <tbody>
          {actor.sectors.map(({ sector, role, validFrom, validTo }) => (
            <tr key={`${sector} ${validFrom ?? ''}`}>
              <th scope="row">{sector}</th>
              <td>{t(`actors.role.${role}`)}</td>
              <Day day={validFrom} />
              <Day day={validTo} />
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function Day({ day }: { day?: string | null | undefined }): ReactElement {
  const t = useText();
  const language = useLanguage();
  return <td>{day == null ? <span className={styles['none']}>{t('actors.open')}</span> : formatDay(day, language)}</td>;
}

function Relatives({ title, relatives }: { title: string; relatives: ActorCard['predecessors'] }): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  if (relatives.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles['relatives']}>
        {relatives.map(({ actorId, name, from, note }) => (
          <li key={actorId}>
            <Link to={`/register/${actorId}`}>{name}</Link>
            {from !== null && <span> {t('actors.since', { day: formatDay(from, language) })}</span>}
            {note !== null && <span className={styles['none']}> {note}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
