import { RegisterChoicesDocument } from '@samsyn/contracts/actors';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import type { Outcome } from '../../../lib/use-outcome.ts';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { problemOf } from './change-dialog.tsx';

export interface Facts {
  mailbox: string;
  organisationNumber: string;
  countyCode: string;
}

export function FactFields({
  facts,
  onChange,
  outcome,
}: {
  facts: Facts;
  onChange: (facts: Facts) => void;
  outcome: Outcome;
}): ReactElement {
  const t = useText();
  const { data } = useQuery(RegisterChoicesDocument, { fetchPolicy: 'cache-first' });
  return (
    <>
      <TextField
        label={t('actors.mailbox')}
        name="mailbox"
        type="email"
        optional
        hint={t('actors.change.mailbox.hint')}
        value={facts.mailbox}
        onChange={(mailbox) => onChange({ ...facts, mailbox })}
        error={problemOf(outcome, 'mailbox')}
      />
      <TextField
        label={t('actors.organisationNumber')}
        name="organisationNumber"
        optional
        inputMode="numeric"
        value={facts.organisationNumber}
        onChange={(organisationNumber) => onChange({ ...facts, organisationNumber })}
        error={problemOf(outcome, 'organisationNumber')}
      />
      <Select
        label={t('actors.county')}
        name="countyCode"
        placeholder={t('actors.change.noCounty')}
        value={facts.countyCode}
        onChange={(countyCode) => onChange({ ...facts, countyCode })}
        options={(data?.counties ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        error={problemOf(outcome, 'countyCode')}
      />
    </>
  );
}
