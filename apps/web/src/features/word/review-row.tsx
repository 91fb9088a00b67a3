import type { AnswerFormChoice, Stance } from '@samsyn/contracts';
import { PROVISION_STANCES } from '@samsyn/consultation';
import { useId, type ReactElement } from 'react';
import { useLabels, useLanguage, useText } from '../../app/text.ts';
import { formatMoment } from '../../lib/dates.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { RadioChips } from '../../ui/radio-chips.tsx';
import { Select } from '../../ui/select.tsx';
import { lacksPlace, type Chosen, type FormRow } from './decisions.ts';
import { PlaceSelect } from './place-select.tsx';
import { RowWords } from './row-words.tsx';
import styles from './review-row.module.css';

const TONES: Readonly<Partial<Record<FormRow['state'], Tone>>> = {
  FILLED: 'ok',
  CHANGED: 'accent',
  CONFLICT: 'warn',
  CLEARED: 'warn',
  MISSING: 'warn',
  ALTERED: 'info',
  EXTRA: 'info',
  DUPLICATE: 'info',
  UNKNOWN: 'danger',
};

/** One row: where it belongs, what it says, what is done with it. */
export function ReviewRow({
  row,
  chosen,
  choose,
  pressed,
}: {
  row: FormRow;
  chosen: Chosen;
  choose: ((change: Partial<Chosen>) => void) | null;
  pressed: boolean;
}): ReactElement {
  const t = useText();
  const name = useId();
  const address = row.address === '' ? t('word.row.noAddress') : row.address;
  return (
    <li className={styles['row']}>
      <article aria-labelledby={name}>
        <header className={styles['head']}>
          <h3 id={name} className={styles['address']}>
            {address}
          </h3>
          <Badge tone={TONES[row.state] ?? 'neutral'}>{t(`word.state.${row.state}`)}</Badge>
          {row.moved && <Badge>{t('word.row.moved')}</Badge>}
          {row.decided !== null && <Decided decided={row.decided} state={row.state} />}
        </header>
        {row.doubt !== null && <p className={styles['doubt']}>{t(`word.doubt.${row.doubt}`)}</p>}
        <RowWords row={row} />
        {choose !== null && mayChoose(row) && (
          <Choosing row={row} address={address} chosen={chosen} choose={choose} pressed={pressed} />
        )}
      </article>
    </li>
  );
}

/** Rows that were left out or kept as they were may be decided anew. */
function mayChoose({ choices, decided }: FormRow): boolean {
  return choices.length > 0 && (decided === null || decided.choice === 'SAMSYN' || decided.choice === 'DROP');
}

function Decided({
  decided,
  state,
}: {
  decided: NonNullable<FormRow['decided']>;
  state: FormRow['state'];
}): ReactElement {
  const t = useText();
  const language = useLanguage();
  const values = { by: decided.by, at: formatMoment(decided.at, language) };
  return (
    <span className={styles['decided']}>
      {t(`word.decided.${wayOf(decided.choice, state)}`)}{' '}
      <span className={styles['by']}>{t('word.row.by', values)}</span>
    </span>
  );
}

/** What a choice means for a row in that state. */
function wayOf(choice: AnswerFormChoice, state: FormRow['state']): string {
  if (choice === 'BOTH') return 'both';
  const removes = state === 'CLEARED' || state === 'MISSING';
  if (choice === 'FORM') return removes ? 'remove' : state === 'ALTERED' ? 'wording' : 'take';
  if (choice === 'DROP') return 'drop';
  return state === 'ALTERED' ? 'ignore' : 'keep';
}

function Choosing({
  row,
  address,
  chosen,
  choose,
  pressed,
}: {
  row: FormRow;
  address: string;
  chosen: Chosen;
  choose: (change: Partial<Chosen>) => void;
  pressed: boolean;
}): ReactElement {
  const t = useText();
  const takes = chosen.choice === 'FORM' || chosen.choice === 'BOTH';
  return (
    <div className={styles['choosing']}>
      <RadioChips
        legend={t('word.row.choice', { address })}
        hideLegend
        name={`val-${row.key}`}
        value={chosen.choice}
        onChange={(choice) => choose({ choice })}
        options={row.choices.map((value) => ({ value, label: t(`word.choice.${wayOf(value, row.state)}`) }))}
      />
      {chosen.choice === 'FORM' && row.losesForm && <p className={styles['hint']}>{t('word.row.losesForm')}</p>}
      {takes && row.place === null && (
        <PlaceSelect
          row={row}
          value={chosen.place}
          onChange={(place) => choose({ place })}
          error={pressed && lacksPlace(row, chosen)}
        />
      )}
      {takes && row.unreadStance !== '' && <StanceSelect row={row} chosen={chosen} choose={choose} />}
      {takes && row.state !== 'ALTERED' && (row.alteredLaw ?? '') !== '' && (
        <Checkbox
          dense
          label={t('word.row.alteredAsWording')}
          checked={chosen.altered}
          onChange={(altered) => choose({ altered })}
        />
      )}
    </div>
  );
}

function StanceSelect({
  row,
  chosen,
  choose,
}: {
  row: FormRow;
  chosen: Chosen;
  choose: (change: Partial<Chosen>) => void;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  return (
    <Select<Stance>
      label={t('word.row.stance', { words: row.unreadStance })}
      name={`stallning-${row.key}`}
      optional
      value={chosen.stance ?? ''}
      onChange={(stance) => choose({ stance: (stance as string) === '' ? null : stance })}
      placeholder={t('word.row.stanceAsWords')}
      options={PROVISION_STANCES.map((value) => ({ value, label: labels.stance[value] }))}
    />
  );
}
