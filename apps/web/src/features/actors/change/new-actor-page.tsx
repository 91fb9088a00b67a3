import { AddActorDocument } from '@samsyn/contracts/actors';
import { ACTOR_KINDS, type ActorKind } from '@samsyn/consultation';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useLabels, useText } from '../../../app/text.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { problemOf } from './change-dialog.tsx';
import { FactFields } from './fact-fields.tsx';
import styles from '../register.module.css';

const NOTHING = { name: '', shortName: '', kind: 'PUBLIC_AUTHORITY' as ActorKind, validFrom: '' };

/** A body that the register did not know. */
export default function NewActorPage(): ReactElement {
  const t = useText();
  const say = useToast();
  const labels = useLabels();
  const navigate = useNavigate();
  const client = useApolloClient();
  const outcome = useOutcome();
  const [values, setValues] = useState(NOTHING);
  const [facts, setFacts] = useState({ mailbox: '', organisationNumber: '', countyCode: '' });
  const set = (part: Partial<typeof values>): void => setValues({ ...values, ...part });
  const add = async (): Promise<void> => {
    const input = { ...values, ...facts, validFrom: values.validFrom === '' ? null : values.validFrom };
    const added = await outcome.run(
      async () => (await client.mutate({ mutation: AddActorDocument, variables: { input } })).data?.addActor,
    );
    if (added === null) return;
    say(t('actors.change.added', { name: values.name }));
    void navigate(`/register/${added.id}`);
  };
  return (
    <Page title={t('actors.new')} eyebrow={<Link to="/register">{t('actors.back')}</Link>}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TroubleNotice trouble={outcome.trouble} onDismiss={outcome.dismiss} />
        <TextField
          label={t('actors.name')}
          name="name"
          value={values.name}
          onChange={(name) => set({ name })}
          error={problemOf(outcome, 'name')}
        />
        <TextField
          label={t('actors.nameKind.SHORT')}
          name="shortName"
          optional
          value={values.shortName}
          onChange={(shortName) => set({ shortName })}
        />
        <Select
          label={t('actors.kind')}
          name="kind"
          value={values.kind}
          onChange={(kind) => set({ kind })}
          options={ACTOR_KINDS.map((kind) => ({ value: kind, label: labels.actorKind[kind] }))}
        />
        <FactFields facts={facts} onChange={setFacts} outcome={outcome} />
        <TextField
          label={t('actors.change.since')}
          name="validFrom"
          type="date"
          optional
          value={values.validFrom}
          onChange={(validFrom) => set({ validFrom })}
        />
        <div>
          <Button type="submit" kind="primary" busy={outcome.busy}>
            {t('actors.new.go')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
