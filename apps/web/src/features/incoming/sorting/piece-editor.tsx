import { COMMENT_KINDS, CUT_USES, PROVISION_STANCES, type ProvisionStance } from '@samsyn/consultation';
import type { CutValuesInput } from '@samsyn/contracts/incoming';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { RadioChips } from '../../../ui/radio-chips.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import styles from '../incoming.module.css';
import type { IncomingWork, Piece } from '../use-incoming.ts';
import { PlacesField } from './places-field.tsx';
import type { VersionPlaces } from './use-version.ts';
import { valuesOf } from './values.ts';

/** What a piece is, stated by a person: use, places, kind, stance, wording; or why it is no point. */
export function PieceEditor({
  piece,
  version,
  work,
  onDone,
  onDivide,
  onMerge,
}: {
  piece: Piece;
  version: VersionPlaces;
  work: IncomingWork;
  onDone: () => void;
  onDivide: () => void;
  onMerge: (() => void) | undefined;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const [values, setValues] = useState<CutValuesInput>(() => valuesOf(piece));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, []);
  const change = (parts: Partial<CutValuesInput>): void => setValues({ ...values, ...parts });
  const isPlaced = values.use === 'POINT' || values.use === 'STANCE';
  const decide = async (): Promise<void> => {
    if ((await work.cut({ kind: 'DECIDE', cutId: piece.id, values })) === null) return;
    say(t('incoming.done.decide'));
    onDone();
  };
  return (
    // Escape and Ctrl+Enter do what the buttons do.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className={styles['editor']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void decide();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void decide();
      }}
    >
      <RadioChips
        legend={t('incoming.use.legend')}
        name={`use-${piece.id}`}
        value={values.use}
        onChange={(use) => change({ use })}
        options={CUT_USES.map((value) => ({ value, label: t(`incoming.use.${value}`) }))}
      />
      {isPlaced && (
        <PlacesField piece={piece} version={version} places={values.places} onChange={(places) => change({ places })} />
      )}
      {values.use === 'NOT_A_POINT' && (
        <TextField
          label={t('incoming.whyNot')}
          name={`why-${piece.id}`}
          dense
          value={values.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
      {isPlaced && <PointFields id={piece.id} values={values} change={change} />}
      <p className={styles['acts']}>
        <Button type="submit" size="dense" kind="primary" busy={work.busy}>
          {t('incoming.confirm')}
        </Button>
        <Button size="dense" onClick={onDivide}>
          {t('incoming.split')}
        </Button>
        {onMerge !== undefined && (
          <Button size="dense" onClick={onMerge}>
            {t('incoming.merge')}
          </Button>
        )}
        <Button size="dense" kind="quiet" onClick={onDone}>
          {t('ui.close')}
        </Button>
      </p>
    </form>
  );
}

function PointFields({
  id,
  values,
  change,
}: {
  id: string;
  values: CutValuesInput;
  change: (parts: Partial<CutValuesInput>) => void;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  return (
    <>
      <div className={styles['pair']}>
        <Select<ProvisionStance>
          label={t('incoming.stance')}
          name={`stance-${id}`}
          dense
          optional={values.use === 'POINT'}
          placeholder={t('incoming.stance.none')}
          value={(values.stance as ProvisionStance | null) ?? ''}
          onChange={(stance) => change({ stance: (stance as string) === '' ? null : stance })}
          options={PROVISION_STANCES.map((value) => ({ value, label: labels.stance[value] }))}
        />
        {values.use === 'POINT' && (
          <Select
            label={t('incoming.kind')}
            name={`kind-${id}`}
            dense
            value={values.kind}
            onChange={(kind) => change({ kind })}
            options={COMMENT_KINDS.map((value) => ({ value, label: labels.commentKind[value] }))}
          />
        )}
      </div>
      {values.use === 'POINT' && (
        <>
          <TextArea
            label={t('incoming.wording')}
            name={`wording-${id}`}
            dense
            optional
            rows={2}
            value={values.wording}
            onChange={(wording) => change({ wording })}
          />
          <details className={styles['change']}>
            <summary>{t('incoming.transcript')}</summary>
            <TextArea
              label={t('incoming.transcript')}
              hint={t('incoming.transcriptHint')}
              name={`transcript-${id}`}
              dense
              optional
              rows={4}
              value={values.transcript}
              onChange={(transcript) => change({ transcript })}
            />
          </details>
        </>
      )}
    </>
  );
}
