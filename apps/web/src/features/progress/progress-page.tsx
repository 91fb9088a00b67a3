import { RoundProgressDocument } from '@samsyn/contracts/progress';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Absent } from '../../app/absent.tsx';
import { useLanguage, useText } from '../../app/text.ts';
import { formatDay } from '../../lib/dates.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { RoundFrame } from '../rounds/frame/round-frame.tsx';
import { useRoundLive, type OfficeRound } from '../rounds/frame/use-round.ts';
import { curve, HEIGHT, WIDTH } from './chart.ts';
import type { Progress } from './model.ts';
import { Plan } from './plan.tsx';
import styles from './progress.module.css';

type DayRow = Progress['days'][number];

const NUMBERS = ['points', 'unread', 'unproposed', 'proposed', 'validated', 'left'] as const;

/** How the work with what came in goes, day by day, towards the day that is planned. */
export default function ProgressPage(): ReactElement {
  return <RoundFrame view="progress">{(round) => <RoundProgress key={round.id} round={round} />}</RoundFrame>;
}

function RoundProgress({ round }: { round: OfficeRound }): ReactElement {
  const { data, error, refetch } = useQuery(RoundProgressDocument, {
    variables: { roundId: round.id },
    fetchPolicy: 'cache-and-network',
  });
  const again = (): void => void refetch().catch(() => undefined);
  useRoundLive(round.id, ['assessments', 'order', 'board'], again);
  const progress = data?.roundProgress;
  if (progress === null) return <Absent />;
  if (progress === undefined) return error ? <FaultNotice error={error} retry={again} /> : <Loading />;
  return <Known round={round} progress={progress} again={again} />;
}

function Known({
  round,
  progress,
  again,
}: {
  round: OfficeRound;
  progress: Progress;
  again: () => void;
}): ReactElement {
  const t = useText();
  const { days, responsible } = progress;
  const today = days.at(-1);
  return (
    <div className={styles['progress']}>
      {today !== undefined && (
        <p className={styles['lead']}>{t('progress.lead', { left: today.left, points: today.points })}</p>
      )}
      <Plan roundId={round.id} progress={progress} again={again} />
      {today !== undefined && today.points > 0 && <Drawing progress={progress} />}
      <Section title={t('progress.responsible')}>
        <Responsible slug={round.slug} responsible={responsible} />
      </Section>
      <Section title={t('progress.days')}>
        <Days progress={progress} slug={round.slug} />
      </Section>
    </div>
  );
}

/** The same numbers as in the table beneath: for the eye only. */
function Drawing({ progress: { days, plan } }: { progress: Progress }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const plannedOn = plan?.plannedOn ?? null;
  const { left, planned } = curve(days, plannedOn);
  const [first, last] = [days[0]?.day ?? '', [plannedOn ?? '', days.at(-1)?.day ?? ''].toSorted().at(-1) ?? ''];
  return (
    <figure className={styles['figure']}>
      <svg viewBox={`-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`} className={styles['drawing']} aria-hidden="true">
        <path d={`M0 0V${HEIGHT}H${WIDTH}`} className={styles['axis']} />
        <path d={planned} className={styles['planned']} />
        <path d={left} className={styles['curve']} />
      </svg>
      <p className={styles['axisWords']} aria-hidden="true">
        <span>
          {formatDay(first, language)}: {days[0]?.left}
        </span>
        <span>{formatDay(last, language)}</span>
      </p>
      <figcaption className={styles['key']}>
        <span className={styles['keyLeft']}>{t('progress.key.left')}</span>
        {planned !== '' && <span className={styles['keyPlanned']}>{t('progress.key.planned')}</span>}
      </figcaption>
    </figure>
  );
}

/** Each day, the last first: what a column of today counts is a link to it. */
function Days({ progress: { days, plan }, slug }: { progress: Progress; slug: string }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const rows = days.toReversed();
  return (
    <Table caption={t('progress.days.caption')} dense stickyHead>
      <Head first={t('progress.day')} planned={plan !== null} />
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.day}>
            <th scope="row" className={styles['day']}>
              {formatDay(row.day, language)}
            </th>
            {at === 0 ? <Linked row={row} slug={slug} /> : <Plain row={row} />}
            {plan !== null && <td className={styles['number']}>{row.planned ?? '–'}</td>}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** By who answers for the points today. */
function Responsible({ slug, responsible }: { slug: string; responsible: Progress['responsible'] }): ReactElement {
  const t = useText();
  return (
    <Table caption={t('progress.responsible.caption')} hideCaption dense>
      <Head first={t('progress.who')} planned={false} />
      <tbody>
        {responsible.map(({ id, name, now }) => (
          <tr key={id ?? ''}>
            <th scope="row">{name ?? t('progress.nobody')}</th>
            <Linked row={now} slug={slug} of={`ansvarig=${id ?? 'ingen'}&`} name={name ?? t('progress.nobody')} />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Head({ first, planned }: { first: string; planned: boolean }): ReactElement {
  const t = useText();
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {NUMBERS.map((one) => (
          <th key={one} scope="col" className={styles['number']}>
            {t(`progress.${one}`)}
          </th>
        ))}
        {planned && (
          <th scope="col" className={styles['number']}>
            {t('progress.planned')}
          </th>
        )}
      </tr>
    </thead>
  );
}

function Plain({ row }: { row: DayRow }): ReactElement {
  return (
    <>
      {NUMBERS.map((one) => (
        <td key={one} className={styles['number']}>
          {row[one]}
        </td>
      ))}
    </>
  );
}

/** Where the reading room shows just what is counted. */
const OPENS: Partial<Record<(typeof NUMBERS)[number], string>> = {
  points: 'del=COMMENT',
  unread: 'del=COMMENT&olasta=ANYONE',
  unproposed: 'del=COMMENT&bedomda=NO',
  proposed: 'del=COMMENT&beslut=PROPOSED',
  validated: 'del=COMMENT&beslut=VALIDATED',
  left: 'del=COMMENT&beslut=LEFT',
};

function Linked({
  row,
  slug,
  of = '',
  name = '',
}: {
  row: DayRow;
  slug: string;
  of?: string;
  name?: string;
}): ReactElement {
  const t = useText();
  return (
    <>
      {NUMBERS.map((one) => {
        const opens = OPENS[one];
        const words = [name, t(`progress.${one}`)].filter((part) => part !== '').join(', ');
        return (
          <td key={one} className={styles['number']}>
            {row[one] === 0 || opens === undefined ? (
              row[one]
            ) : (
              <Link to={`/remiss/${slug}/lasrum?${of}${opens}`} aria-label={`${words}: ${row[one]}`}>
                {row[one]}
              </Link>
            )}
          </td>
        );
      })}
    </>
  );
}
