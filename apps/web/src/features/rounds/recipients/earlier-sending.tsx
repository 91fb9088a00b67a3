import {
  EarlierSendingsDocument,
  SendingDifferenceDocument,
  type SendingDifferenceQuery,
} from '@samsyn/contracts/rounds';
import { useQuery } from '@apollo/client/react';
import { useEffect, useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Select } from '../../../ui/select.tsx';
import type { OfficeRound } from '../frame/use-round.ts';
import type { Picking } from './use-recipients.ts';
import styles from './recipients.module.css';

/** A round that was sent before, beside this list: who was asked then and is not now, and the other way round. */
export function EarlierSending({ round, picking }: { round: OfficeRound; picking: Picking }): ReactElement | null {
  const t = useText();
  const { data } = useQuery(EarlierSendingsDocument, { variables: { roundId: round.id } });
  const [earlier, setEarlier] = useState('');
  const sendings = data?.earlierSendings ?? [];
  if (sendings.length === 0) return null;
  return (
    <div className={styles['earlier']}>
      <Select
        label={t('rounds.earlier.choose')}
        name="tidigare-remiss"
        dense
        placeholder={t('rounds.earlier.none')}
        value={earlier}
        onChange={setEarlier}
        options={sendings.map(({ roundId, title, registrationNumber: dnr, size }) => ({
          value: roundId,
          label: t('rounds.earlier.option', { title, dnr, size }),
        }))}
      />
      {earlier !== '' && <Difference round={round} earlierId={earlier} picking={picking} />}
    </div>
  );
}

function Difference({
  round,
  earlierId,
  picking,
}: {
  round: OfficeRound;
  earlierId: string;
  picking: Picking;
}): ReactElement {
  const t = useText();
  const asked = useQuery(SendingDifferenceDocument, {
    variables: { roundId: round.id, earlierId },
    fetchPolicy: 'cache-and-network',
  });
  const { refetch } = asked;
  const listed = round.recipients.map(({ actorId }) => actorId).join(' ');
  useEffect(() => void refetch(), [listed, refetch]);
  if (asked.error !== undefined) return <FaultNotice error={asked.error} retry={() => void refetch()} />;
  const now = (asked.data ?? asked.previousData)?.sendingDifference;
  return (
    <div className={styles['difference']} role="group" aria-label={t('rounds.earlier.choose')}>
      {now !== undefined && <Lines now={now} earlierId={earlierId} picking={picking} />}
    </div>
  );
}

function Lines({
  now: { missing, added, succeeded, gone },
  earlierId,
  picking,
}: {
  now: SendingDifferenceQuery['sendingDifference'];
  earlierId: string;
  picking: Picking;
}): ReactElement {
  const t = useText();
  if (missing.length + added.length + gone.length === 0) return <p>{t('rounds.earlier.same')}</p>;
  return (
    <>
      <Names
        title={t('rounds.earlier.missing', { count: missing.length })}
        names={missing.map(({ name }) => name)}
        action={
          <Button size="dense" busy={picking.busy} onClick={() => void picking.change({ addRound: earlierId })}>
            {t('rounds.earlier.addMissing', { count: missing.length })}
          </Button>
        }
      />
      <Names title={t('rounds.earlier.added', { count: added.length })} names={added.map(({ name }) => name)} />
      <Names
        title={t('rounds.earlier.succeeded', { count: succeeded.length })}
        names={succeeded.map(({ was, name }) => t('rounds.earlier.became', { was, name }))}
      />
      <Names title={t('rounds.earlier.gone', { count: gone.length })} names={gone} />
    </>
  );
}

function Names({
  title,
  names,
  action,
}: {
  title: string;
  names: readonly string[];
  action?: ReactElement;
}): ReactElement | null {
  if (names.length === 0) return null;
  return (
    <div className={styles['names']}>
      <details>
        <summary>{title}</summary>
        <ul>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </details>
      {action}
    </div>
  );
}
