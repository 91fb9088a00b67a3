import {
  AddResponsibilityRuleDocument,
  EndResponsibilityRuleDocument,
  ResponsibilityRulesDocument,
} from '@samsyn/contracts/ordering';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useContext, useState, type ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatDay } from '../../lib/dates.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Select, type Option } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { OrderPlaces } from './places.ts';
import { OfficerSelect } from './responsible-form.tsx';
import type { Order } from './use-order.ts';
import styles from './ordering.module.css';

type By = 'PROVISION' | 'THEME' | 'BODY';

/** By which rules who answers for what: they hold for what comes in later too. */
export function Rules({
  roundId,
  order,
  bodies,
  mayOrder,
}: {
  roundId: string;
  order: Order;
  bodies: readonly Option<string>[];
  mayOrder: boolean;
}): ReactElement {
  const t = useText();
  const language = useLanguage();
  const client = useApolloClient();
  const { data, refetch } = useQuery(ResponsibilityRulesDocument, {
    variables: { roundId },
    fetchPolicy: 'cache-and-network',
  });
  const rules = data?.responsibilityRules ?? [];
  const again = (): void => {
    void refetch().catch(() => undefined);
    order.again();
  };
  const end = async (id: string): Promise<void> => {
    await client.mutate({ mutation: EndResponsibilityRuleDocument, variables: { roundId, id } });
    again();
  };
  return (
    <section aria-labelledby="ansvarsregler">
      <h3 id="ansvarsregler">{t('ordering.rules')}</h3>
      {rules.length > 0 && (
        <div className={styles['scroll']}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{t('ordering.rules.about')}</th>
                <th scope="col">{t('ordering.responsible')}</th>
                <th scope="col">{t('ordering.due.label')}</th>
                <th scope="col">{t('ordering.rules.texts')}</th>
                {mayOrder && (
                  <th scope="col">
                    <span className="visually-hidden">{t('ordering.rules.end')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rules.map((rule) => (
                <tr key={rule.id}>
                  <th scope="row">{t(`ordering.rules.${rule.by}`, { about: rule.about })}</th>
                  <td>{rule.responsible}</td>
                  <td>{rule.dueOn === null ? '–' : formatDay(rule.dueOn, language)}</td>
                  <td>{rule.texts}</td>
                  {mayOrder && (
                    <td>
                      <Button
                        kind="quiet"
                        size="dense"
                        aria-label={t('ordering.rules.end.of', { about: rule.about })}
                        onClick={() => void end(rule.id)}
                      >
                        {t('ordering.rules.end')}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {mayOrder && <RuleForm roundId={roundId} order={order} bodies={bodies} onDone={again} />}
    </section>
  );
}

function RuleForm({
  roundId,
  order,
  bodies,
  onDone,
}: {
  roundId: string;
  order: Order;
  bodies: readonly Option<string>[];
  onDone: () => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const places = useContext(OrderPlaces);
  const { busy, trouble, dismiss, run } = useOutcome();
  const [by, setBy] = useState<By>('PROVISION');
  const [about, setAbout] = useState('');
  const [userId, setUserId] = useState('');
  const [dueOn, setDueOn] = useState('');
  const themes = order.tags
    .filter(({ description }) => description !== null)
    .map(({ id, name }) => ({ value: id, label: name }));
  const choices: Record<By, readonly Option<string>[]> = { PROVISION: places, THEME: themes, BODY: bodies };
  const save = async (): Promise<void> => {
    const one = { PROVISION: { provisionId: about }, THEME: { tagId: about }, BODY: { actorId: about } }[by];
    const input = { roundId, ...(about === '' ? {} : one), userId, dueOn: dueOn === '' ? null : dueOn };
    const given = await run(
      async () =>
        (await client.mutate({ mutation: AddResponsibilityRuleDocument, variables: { input } })).data
          ?.addResponsibilityRule,
    );
    if (given === null) return;
    setAbout('');
    say(t('ordering.rules.saved', { count: given.texts }));
    onDone();
  };
  return (
    <form
      className={styles['write']}
      onSubmit={(event) => {
        event.preventDefault();
        if (userId !== '') void save();
      }}
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <div className={styles['row']}>
        <Select<By>
          name="regel-efter"
          label={t('ordering.rules.by')}
          dense
          value={by}
          options={(['PROVISION', 'THEME', 'BODY'] as const).map((value) => ({
            value,
            label: t(`ordering.rules.by.${value}`),
          }))}
          onChange={(value) => {
            setBy(value);
            setAbout('');
          }}
        />
        <Select<string>
          name="regel-om"
          label={t(`ordering.rules.by.${by}`)}
          dense
          value={about}
          placeholder={t('ordering.rules.choose')}
          options={choices[by]}
          onChange={setAbout}
        />
        <OfficerSelect value={userId} onChange={setUserId} placeholder={t('ordering.rules.choose')} />
        <TextField
          name="regel-senast"
          type="date"
          label={t('ordering.due.label')}
          dense
          value={dueOn}
          onChange={setDueOn}
        />
        <Button type="submit" size="dense" busy={busy}>
          {t('ordering.rules.add')}
        </Button>
      </div>
    </form>
  );
}
