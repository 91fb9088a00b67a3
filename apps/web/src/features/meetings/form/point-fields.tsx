import { MeetingTextDocument } from '@samsyn/contracts/meetings';
import { useQuery } from '@apollo/client/react';
import { type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import type { FieldsProps } from './meeting-values.ts';
import type { PointValues } from './meeting-values.ts';
import { placesNamed, type TextPlace } from './places-named.ts';
import styles from '../meetings.module.css';

/** What was said: by whom, in what words, of which provisions. Places that the words name are offered; a person takes them. */
export function PointFields({ values, onChange, error }: FieldsProps): ReactElement {
  const t = useText();
  const { points, participants, versionId } = values;
  const { data } = useQuery(MeetingTextDocument, { variables: { id: versionId }, skip: versionId === '' });
  const provisions: readonly TextPlace[] = versionId === '' ? [] : (data?.version?.provisions ?? []);
  const add = (): void => {
    const only = participants.length === 1 ? (participants[0]?.actorId ?? '') : '';
    onChange({ points: [...points, { key: crypto.randomUUID(), actorId: only, text: '', places: [] }] });
  };
  return (
    <fieldset className={styles['set']}>
      <legend>{t('meetings.points')}</legend>
      <p className={styles['quiet']}>{t('meetings.points.hint')}</p>
      {points.map((point, at) => (
        <fieldset key={point.key} className={styles['set']}>
          <legend>{t('meetings.point', { number: at + 1 })}</legend>
          <Select
            label={t('meetings.saidBy')}
            name={`point-${at}-actorId`}
            value={point.actorId}
            onChange={(actorId) => onChange({ points: replaced(points, at, { ...point, actorId }) })}
            options={participants.map(({ actorId, name }) => ({ value: actorId, label: name }))}
            error={error(`point-${at}-actorId`)}
          />
          <TextArea
            label={t('meetings.said')}
            name={`point-${at}-text`}
            rows={3}
            value={point.text}
            onChange={(text) => onChange({ points: replaced(points, at, { ...point, text }) })}
            error={error(`point-${at}-text`)}
          />
          {provisions.length > 0 && (
            <Places
              point={point}
              number={at + 1}
              provisions={provisions}
              onChange={(places) => onChange({ points: replaced(points, at, { ...point, places }) })}
            />
          )}
          <p>
            <Button
              size="dense"
              kind="quiet"
              onClick={() => onChange({ points: points.filter((one) => one !== point) })}
            >
              {t('meetings.removePoint', { number: at + 1 })}
            </Button>
          </p>
        </fieldset>
      ))}
      <p>
        <Button onClick={add}>{t('meetings.addPoint')}</Button>
      </p>
    </fieldset>
  );
}

const replaced = (points: readonly PointValues[], at: number, point: PointValues): PointValues[] =>
  points.map((one, index) => (index === at ? point : one));

function Places({
  point,
  number,
  provisions,
  onChange,
}: {
  point: PointValues;
  number: number;
  provisions: readonly TextPlace[];
  onChange: (places: PointValues['places']) => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const taken = new Set(point.places.map(({ provisionId }) => provisionId));
  const offered = placesNamed(point.text, provisions).filter(({ id }) => !taken.has(id));
  const add = ({ id, address }: TextPlace): void => {
    onChange([...point.places, { provisionId: id, address }]);
    say(t('meetings.place.added', { address }));
  };
  return (
    <div className={styles['places']}>
      {offered.length > 0 && (
        <div className={styles['row']} role="group" aria-label={t('meetings.offered')}>
          {offered.map((place) => (
            <Button key={place.id} size="dense" onClick={() => add(place)}>
              + {place.address}
            </Button>
          ))}
        </div>
      )}
      <ComboBox
        key={point.places.length}
        label={t('meetings.provision', { number })}
        name={`point-${number - 1}-place`}
        options={provisions
          .filter(({ id }) => !taken.has(id))
          .map(({ id, address, heading, text }) => ({ id, label: address, detail: (heading ?? text).slice(0, 80) }))}
        value={null}
        onChange={(id) => {
          const place = provisions.find((one) => one.id === id);
          if (place !== undefined) add(place);
        }}
      />
      {point.places.length > 0 && (
        <ul className={styles['picked']} aria-label={t('meetings.provisions')}>
          {point.places.map((place) => (
            <li key={place.provisionId}>
              {place.address}
              <Button
                kind="quiet"
                size="dense"
                aria-label={t('assignments.pick.remove', { name: place.address })}
                onClick={() => onChange(point.places.filter((one) => one !== place))}
              >
                <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
