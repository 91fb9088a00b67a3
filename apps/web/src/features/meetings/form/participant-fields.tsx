import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ActorPicker } from '../../assignments/form/actor-picker.tsx';
import type { FieldsProps } from './meeting-values.ts';
import styles from '../meetings.module.css';

/** Which bodies take part, with a functional mailbox or a role as contact; afterwards who stayed away. */
export function ParticipantFields({ values, onChange, error }: FieldsProps): ReactElement {
  const t = useText();
  const { participants } = values;
  return (
    <>
      <ActorPicker
        label={t('meetings.participants')}
        name="participants"
        error={error('participants')}
        picked={participants}
        onChange={(picked) =>
          onChange({
            participants: picked.map(
              (one) =>
                participants.find(({ actorId }) => actorId === one.actorId) ?? { ...one, contact: '', absent: false },
            ),
          })
        }
      />
      {participants.length > 0 && (
        <ul className={styles['participants']} aria-label={t('meetings.contacts')}>
          {participants.map((one, at) => {
            const change = (parts: Partial<typeof one>): void =>
              onChange({
                participants: participants.map((other, index) => (index === at ? { ...one, ...parts } : other)),
              });
            return (
              <li key={one.actorId} className={styles['participant']}>
                <TextField
                  label={t('meetings.contactOf', { name: one.name })}
                  name={`participant-${at}-contact`}
                  optional
                  dense
                  value={one.contact}
                  onChange={(contact) => change({ contact })}
                  error={error(`participant-${at}-contact`)}
                />
                <Checkbox
                  dense
                  label={
                    <>
                      {t('meetings.absent')}
                      <span className="visually-hidden"> {one.name}</span>
                    </>
                  }
                  checked={one.absent}
                  onChange={(absent) => change({ absent })}
                />
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
