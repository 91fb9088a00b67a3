import { DelegationsDocument, EndDelegationDocument, type DelegationsPartsFragment } from '@samsyn/contracts/signing';
import type { ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useLanguage, useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useCan } from '../../app/viewer.tsx';
import { formatDay } from '../../lib/dates.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Section } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { DelegateForm } from './delegate-form.tsx';
import styles from './signing.module.css';

type Delegation = DelegationsPartsFragment['delegations'][number];

/** Who may submit in a signatory's place: for what, how long and why. */
export function DelegationsSection(): ReactElement {
  const t = useText();
  const mayGive = useCan('delegation.give');
  const { data, error, reload, set } = useAnswer(DelegationsDocument, {});
  const delegations = data?.delegations;
  const change = (next: DelegationsPartsFragment): void => set({ delegations: next });
  return (
    <Section title={t('signing.delegations')}>
      <p>{t('signing.delegations.lead')}</p>
      {error !== undefined && <FaultNotice error={error} retry={() => void reload()} />}
      {delegations?.delegations.length === 0 && <p className={styles['hint']}>{t('signing.delegations.none')}</p>}
      {delegations !== undefined && delegations.delegations.length > 0 && (
        <ul className={styles['list']}>
          {delegations.delegations.map((one) => (
            <DelegationRow key={one.id} delegation={one} onChange={change} />
          ))}
        </ul>
      )}
      {mayGive && delegations !== undefined && <DelegateForm people={delegations.people} onChange={change} />}
    </Section>
  );
}

function DelegationRow({
  delegation,
  onChange,
}: {
  delegation: Delegation;
  onChange: (next: DelegationsPartsFragment) => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const { busy, trouble, dismiss, run } = useOutcome();
  const { id, givenByName, givenToName, reason, holds, mayEnd } = delegation;
  const end = async (): Promise<void> => {
    const ended = await run(async () => (await request(EndDelegationDocument, { delegationId: id })).endDelegation);
    if (ended === null) return;
    say(t('signing.delegation.ended', { name: givenToName }));
    // The button goes with the delegation.
    document.querySelector('h1')?.focus();
    onChange(ended);
  };
  return (
    <li className={styles['row']}>
      <div className={styles['where']}>
        <TroubleNotice trouble={trouble} onDismiss={dismiss} />
        <p>
          {t('signing.delegation.who', { by: givenByName, to: givenToName })}{' '}
          <Badge tone={holds ? 'ok' : 'neutral'}>
            {t(holds ? 'signing.delegation.holds' : 'signing.delegation.over')}
          </Badge>
        </p>
        <p className={styles['hint']}>
          <Term delegation={delegation} /> · {reason}
        </p>
      </div>
      {mayEnd && holds && (
        <Button size="dense" busy={busy} onClick={() => void end()}>
          {t('signing.delegation.end')}
          <span className="visually-hidden"> {givenToName}</span>
        </Button>
      )}
    </li>
  );
}

function Term({ delegation: { roundTitle, until, endedAt, endedByName } }: { delegation: Delegation }): ReactElement {
  const t = useText();
  const language = useLanguage();
  if (endedAt !== null) {
    const day = formatDay(endedAt, language);
    return (
      <>
        {endedByName === null
          ? t('signing.delegation.died', { day })
          : t('signing.delegation.endedBy', { name: endedByName, day })}
      </>
    );
  }
  const parts = [
    ...(roundTitle === null ? [] : [t('signing.delegation.round', { title: roundTitle })]),
    ...(until === null ? [] : [t('signing.delegation.until', { day: formatDay(until, language) })]),
  ];
  return <>{parts.join(', ')}</>;
}
