import { ChangeActorDocument, RegisterChoicesDocument, SetActorSectorDocument } from '@samsyn/contracts/actors';
import type { SectorRole } from '@samsyn/contracts';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { stockholmDay } from '../../../lib/dates.ts';
import { useNow } from '../../../lib/use-now.ts';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ChangeDialog, problemOf } from './change-dialog.tsx';
import { FactFields, type Facts } from './fact-fields.tsx';
import { useChange, type Actor } from './use-change.ts';

interface Props {
  actor: Actor;
  onClose: () => void;
}

/** How the body is reached and numbered. */
export function FactsDialog({ actor, onClose }: Props): ReactElement {
  const t = useText();
  const client = useApolloClient();
  const { outcome, at, make } = useChange(actor, onClose);
  const [facts, setFacts] = useState<Facts>({
    mailbox: actor.mailbox ?? '',
    organisationNumber: actor.organisationNumber ?? '',
    countyCode: actor.countyCode ?? '',
  });
  const go = async (): Promise<void> =>
    make(async () => {
      const variables = { at, facts };
      return (await client.mutate({ mutation: ChangeActorDocument, variables })).data?.changeActor;
    });
  return (
    <ChangeDialog
      title={t('actors.change.facts')}
      go={t('actors.change.facts.go')}
      outcome={outcome}
      onGo={() => void go()}
      onClose={onClose}
    >
      <FactFields facts={facts} onChange={setFacts} outcome={outcome} />
    </ChangeDialog>
  );
}

const ROLES: readonly SectorRole[] = ['MEMBER', 'LEAD', 'LISTED'];

/** Its place in a sector of civil preparedness, from a day and, where it has ended, until one. */
export function SectorDialog({ actor, onClose }: Props): ReactElement {
  const t = useText();
  const client = useApolloClient();
  const { data } = useQuery(RegisterChoicesDocument, { fetchPolicy: 'cache-first' });
  const { outcome, at, make } = useChange(actor, onClose);
  const today = stockholmDay(useNow(undefined, 3600));
  const [values, setValues] = useState({ sector: '', role: 'MEMBER' as SectorRole, validFrom: today, validTo: '' });
  const set = (part: Partial<typeof values>): void => setValues({ ...values, ...part });
  const go = async (): Promise<void> =>
    make(async () => {
      const variables = { at, ...values, validTo: values.validTo === '' ? null : values.validTo };
      return (await client.mutate({ mutation: SetActorSectorDocument, variables })).data?.setActorSector;
    });
  return (
    <ChangeDialog
      title={t('actors.change.sector')}
      go={t('actors.change.sector.go')}
      outcome={outcome}
      onGo={() => void go()}
      onClose={onClose}
    >
      <Select
        label={t('actors.sector')}
        name="sector"
        placeholder={t('actors.change.sector.choose')}
        value={values.sector}
        onChange={(sector) => set({ sector })}
        options={(data?.sectors ?? []).map(({ sector }) => ({ value: sector, label: sector }))}
        error={problemOf(outcome, 'sector')}
      />
      <Select
        label={t('actors.role')}
        name="role"
        value={values.role}
        onChange={(role) => set({ role })}
        options={ROLES.map((role) => ({ value: role, label: t(`actors.role.${role}`) }))}
      />
      <TextField
        label={t('actors.change.from')}
        name="validFrom"
        type="date"
        value={values.validFrom}
        onChange={(validFrom) => set({ validFrom })}
      />
      <TextField
        label={t('actors.change.lastDay')}
        name="validTo"
        type="date"
        optional
        value={values.validTo}
        onChange={(validTo) => set({ validTo })}
        error={problemOf(outcome, 'validTo')}
      />
    </ChangeDialog>
  );
}
