import { IncomingListDocument, type IncomingListQuery } from '@samsyn/contracts/incoming';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatDay } from '../../../lib/dates.ts';
import { Badge } from '../../../ui/badge.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Section } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { RoundFrame } from '../../rounds/frame/round-frame.tsx';
import { type OfficeRound, useRoundLive } from '../../rounds/frame/use-round.ts';
import styles from '../incoming.module.css';
import { ReceiveForm } from './receive-form.tsx';

type Line = IncomingListQuery['incomingAnswers'][number];

/** What has come in to a round from outside: to be gone through, registered, uninvited apart, and what was set aside. */
export default function IncomingPage(): ReactElement {
  return <RoundFrame view="incoming">{(round) => <Incoming round={round} />}</RoundFrame>;
}

function Incoming({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const { data, error, refetch } = useQuery(IncomingListDocument, {
    variables: { roundId: round.id },
    fetchPolicy: 'cache-and-network',
  });
  useRoundLive(round.id, ['board'], () => void refetch());
  if (data === undefined)
    return error === undefined ? <Loading /> : <FaultNotice error={error} retry={() => void refetch()} />;
  const all = data.incomingAnswers;
  const open = all.filter(({ state }) => state === 'CUTTING');
  const registered = all.filter(({ state }) => state === 'REGISTERED');
  const aside = all.filter(({ state }) => state === 'SET_ASIDE');
  const groups: [string, Line[]][] = [
    ['incoming.list.open', open],
    ['incoming.list.registered', registered.filter(({ invited }) => invited)],
    ['incoming.list.uninvited', registered.filter(({ invited }) => !invited)],
    ['incoming.list.aside', aside],
  ];
  return (
    <>
      <p className={styles['lead']}>{t('incoming.lead')}</p>
      {all.length === 0 && <p>{t('incoming.list.none')}</p>}
      {groups.map(([title, lines]) =>
        lines.length === 0 ? null : (
          <Section key={title} title={t(title as 'incoming.list.open')}>
            <Lines caption={t(title as 'incoming.list.open')} lines={lines} slug={round.slug} />
          </Section>
        ),
      )}
      {round.viewerCan.includes('incoming.register') && <ReceiveForm round={round} />}
    </>
  );
}

function Lines({ caption, lines, slug }: { caption: string; lines: readonly Line[]; slug: string }): ReactElement {
  const t = useText();
  const language = useLanguage();
  return (
    <Table caption={caption} hideCaption dense>
      <thead>
        <tr>
          <th scope="col">{t('incoming.list.body')}</th>
          <th scope="col">{t('incoming.list.came')}</th>
          <th scope="col">{t('incoming.list.file')}</th>
          <th scope="col">{t('incoming.list.state')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <Link to={`/remiss/${slug}/inkomna/${line.id}`}>{line.organisationName}</Link>
            </th>
            <td>
              {formatDay(line.receivedOn, language)}
              {line.receivedTime !== null && ` ${line.receivedTime}`}, {t(`incoming.channel.${line.channel}`)}
            </td>
            <td className={styles['fileName']}>{line.fileName}</td>
            <td>
              <State line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function State({ line }: { line: Line }): ReactElement {
  const t = useText();
  const { state, left, pieces, receiptNumber, setAsideReason } = line;
  return (
    <span className={styles['badges']}>
      {state === 'CUTTING' && <span>{t('incoming.list.left', { left, pieces })}</span>}
      {state === 'REGISTERED' && <span>{receiptNumber}</span>}
      {state === 'SET_ASIDE' && <span>{setAsideReason}</span>}
      {!line.invited && <Badge tone="info">{t('incoming.uninvited')}</Badge>}
      {line.isCorrection && <Badge>{t('incoming.correction')}</Badge>}
      {line.late === true && <Badge tone="warn">{t('incoming.late')}</Badge>}
      {line.yields === true && <Badge>{t('incoming.yields')}</Badge>}
      {line.correctedBy !== null && <Badge>{t('incoming.corrected', { receipt: line.correctedBy })}</Badge>}
      {line.outcome === 'CONFIRMED' && <Badge tone="ok">{t('incoming.confirmed')}</Badge>}
      {line.outcome === 'DIFFERS' && <Badge tone="danger">{t('incoming.differs')}</Badge>}
      {line.outcome === null && line.askedAt !== null && <Badge tone="info">{t('incoming.asked')}</Badge>}
    </span>
  );
}
