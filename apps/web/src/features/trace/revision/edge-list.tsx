import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select } from '../../../ui/select.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import styles from '../trace.module.css';
import { ChosenBar } from './chosen-bar.tsx';
import { placeId } from './seek.ts';
import { useChosen } from './use-chosen.ts';
import { nextOf, useGoOn } from './use-go-on.ts';
import type { Edge, Revision, Revising } from './use-revision.ts';

interface Props {
  revision: Revision;
  revising: Revising;
  mayWrite: boolean;
}

/** What is proposed to have become of provisions, side by side, where a person has to say that it is so. */
export function EdgeList({ revision, revising, mayWrite }: Props): ReactElement {
  const t = useText();
  const goOn = useGoOn();
  const [changing, setChanging] = useState<Edge | null>(null);
  const open = revision.edges.filter(({ confirmedAt }) => confirmedAt == null).map(({ key }) => key);
  const chosen = useChosen(open);
  if (revision.edges.length === 0) return <p className={styles['quiet']}>{t('trace.edges.none')}</p>;
  const confirm = async (keys: readonly string[]): Promise<void> => {
    if (await revising.judge(keys, 'CONFIRMED')) goOn(nextOf(open, keys));
  };
  const together = mayWrite && open.length > 1;
  return (
    <div className={styles['together']}>
      {together && (
        <ChosenBar
          chosen={chosen}
          open={open}
          action={t('trace.chosen.confirm', { count: chosen.ids.length })}
          busy={revising.outcome.busy}
          onAct={() => void confirm(chosen.ids)}
        />
      )}
      <ul className={styles['list']}>
        {revision.edges.map((edge) => (
          <li key={edge.key} className={styles['item']}>
            <EdgeWords edge={edge} />
            {mayWrite && (
              <div className={styles['buttons']}>
                {together && edge.confirmedAt == null && (
                  <Checkbox
                    dense
                    data-tick
                    checked={chosen.has(edge.key)}
                    onChange={(on) => chosen.set([edge.key], on)}
                    label={
                      <>
                        {t('trace.chosen.tick')}
                        <span className="visually-hidden"> {edge.name}</span>
                      </>
                    }
                  />
                )}
                {edge.confirmedAt == null && (
                  <Button size="dense" onClick={() => void confirm([edge.key])}>
                    {t('trace.edges.confirm')}
                    <span className="visually-hidden"> {edge.name}</span>
                  </Button>
                )}
                <Button size="dense" kind="quiet" onClick={() => setChanging(edge)}>
                  {t('trace.edges.change')}
                  <span className="visually-hidden"> {edge.name}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {changing !== null && (
        <ChangeDialog edge={changing} revision={revision} revising={revising} onClose={() => setChanging(null)} />
      )}
    </div>
  );
}

function EdgeWords({ edge }: { edge: Edge }): ReactElement {
  const t = useText();
  const { name, reasons, oldText, newText, from, to, confirmedBy } = edge;
  return (
    <>
      <h3 id={placeId(edge.key)} tabIndex={-1} className={styles['head']}>
        <span className={styles['place']}>{name}</span>
        {confirmedBy == null ? (
          <Badge tone="warn">{t('trace.edges.open')}</Badge>
        ) : (
          <Badge tone="ok">{t('trace.edges.confirmedBy', { name: confirmedBy })}</Badge>
        )}
      </h3>
      <p className={styles['quiet']}>{reasons.map((reason) => t(`trace.doubt.${reason}`)).join(' ')}</p>
      <div className={styles['side']}>
        <div>
          <h4>{t('trace.edges.before', { address: from ?? '–' })}</h4>
          <p className={styles['law']} lang="sv">
            {oldText}
          </p>
        </div>
        <div>
          <h4>{t('trace.edges.now', { address: to ?? '–' })}</h4>
          <p className={styles['law']} lang="sv">
            {newText === '' ? t('trace.nowhere') : newText}
          </p>
        </div>
      </div>
    </>
  );
}

const APART = 'APART';

function ChangeDialog({
  edge,
  revision,
  revising,
  onClose,
}: {
  edge: Edge;
  revision: Revision;
  revising: Revising;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const { busy, trouble, dismiss } = revising.outcome;
  const save = async (): Promise<void> => {
    const became = [first, second].filter((id) => id !== '' && id !== APART);
    const done =
      first === APART ? await revising.judge([edge.key], 'APART') : await revising.judge([edge.key], 'INSTEAD', became);
    if (done) onClose();
  };
  const units = edge.level === 'unit' ? revision.units.map(({ id, address }) => ({ value: id, label: address })) : [];
  const apart = edge.from == null || edge.to == null ? [] : [{ value: APART, label: t('trace.edges.apart') }];
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('trace.edges.changeTitle', { name: edge.name })}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void save()}>
            {t('trace.save')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <div className={styles['form']}>
        <TroubleNotice trouble={trouble} onDismiss={dismiss} />
        <Select
          name="became"
          label={t('trace.edges.became', { address: edge.from ?? '' })}
          placeholder={t('trace.choose')}
          value={first}
          onChange={setFirst}
          options={[...apart, ...(edge.from == null ? [] : units)]}
        />
        {first !== '' && first !== APART && (
          <Select
            name="also"
            label={t('trace.edges.also')}
            placeholder={t('trace.edges.alsoNone')}
            value={second}
            onChange={setSecond}
            options={units.filter(({ value }) => value !== first)}
            optional
          />
        )}
      </div>
    </Dialog>
  );
}
