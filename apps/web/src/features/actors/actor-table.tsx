import type { ReactElement } from 'react';
import { useLabels, useLanguage, useText } from '../../app/text.ts';
import { formatDay, stockholmDay } from '../../lib/dates.ts';
import { useNow } from '../../lib/use-now.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { Table } from '../../ui/table.tsx';
import { isValidOn } from './names-over-time.ts';
import type { ActorLine } from './use-register.ts';
import styles from './register.module.css';

/** One line an actor: the name valid today, and under it the name that the search hit when that was another. */
export function ActorTable({ lines }: { lines: readonly ActorLine[] }): ReactElement {
  const t = useText();
  const labels = useLabels();
  return (
    <Table caption={t('actors.title')} hideCaption dense>
      <thead>
        <tr>
          <th scope="col">{t('actors.name')}</th>
          <th scope="col">{t('actors.kind')}</th>
          <th scope="col">{t('actors.county')}</th>
          <th scope="col">{t('actors.sectors')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((actor) => (
          <tr key={actor.id}>
            <th scope="row" className={styles['name']}>
              <Name actor={actor} />
            </th>
            <td>{labels.actorKind[actor.kind]}</td>
            <td>{actor.county ?? <NoValue />}</td>
            <td>
              <Sectors actor={actor} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Name({ actor }: { actor: ActorLine }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { name, shortName, matchedName, ended } = actor;
  return (
    <>
      <Link to={`/register/${actor.id}`} className={styles['nameLink']}>
        {name}
      </Link>
      {shortName !== null && !name.startsWith(shortName) && <span className={styles['short']}> {shortName}</span>}
      {ended !== null && (
        <>
          {' '}
          <Badge>{t('actors.endedOn', { day: formatDay(ended, language) })}</Badge>
        </>
      )}
      {matchedName !== null && matchedName !== name && (
        <span className={styles['matched']}>{t('actors.matched', { name: matchedName })}</span>
      )}
    </>
  );
}

function Sectors({ actor }: { actor: ActorLine }): ReactElement {
  const t = useText();
  const now = useNow(undefined, 3600);
  const today = stockholmDay(now);
  const sectors = actor.sectors.filter((sector) => isValidOn(sector, today));
  if (sectors.length === 0) return <NoValue />;
  return (
    <>
      {sectors.map(({ sector, role }) => (
        <span key={sector} className={styles['sector']}>
          {sector}
          {role === 'LEAD' && <span className={styles['lead']}> ({t('actors.role.LEAD')})</span>}
        </span>
      ))}
    </>
  );
}

function NoValue(): ReactElement {
  const t = useText();
  return (
    <span className={styles['none']}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('actors.noValue')}</span>
    </span>
  );
}
