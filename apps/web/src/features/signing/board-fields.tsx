import type { BoardInput } from '@samsyn/contracts/responses';
import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { RadioChips } from '../../ui/radio-chips.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './signing.module.css';

/** A board's decision while it is being filled in. */
export interface BoardValues {
  board: string;
  when: 'DECIDED' | 'PRELIMINARY';
  meetingOn: string;
  minutesSection: string;
}

export const newBoard = (board: string): BoardValues => ({ board, when: 'DECIDED', meetingOn: '', minutesSection: '' });

/** As the api takes it; null while there is no day. */
export function boardInput({ board, when, meetingOn, minutesSection }: BoardValues): BoardInput | null {
  if (meetingOn === '') return null;
  const preliminary = when === 'PRELIMINARY';
  return { board, meetingOn, preliminary, minutesSection: preliminary ? null : minutesSection };
}

/** Which board, when, and which § of the minutes; or that the decision is to come. */
export function BoardFields({
  values,
  onChange,
}: {
  values: BoardValues;
  onChange: (values: BoardValues) => void;
}): ReactElement {
  const t = useText();
  const isDecided = values.when === 'DECIDED';
  return (
    <div className={styles['fields']}>
      <TextField
        label={t('signing.board')}
        name="board"
        value={values.board}
        onChange={(board) => onChange({ ...values, board })}
      />
      <RadioChips<BoardValues['when']>
        legend={t('signing.board.when')}
        name="beslut"
        value={values.when}
        onChange={(when) => onChange({ ...values, when })}
        options={[
          { value: 'DECIDED', label: t('signing.board.decided') },
          { value: 'PRELIMINARY', label: t('signing.board.preliminary') },
        ]}
        hint={t(isDecided ? 'signing.board.decided.hint' : 'signing.board.preliminary.hint')}
      />
      <MeetingFields values={values} onChange={(change) => onChange({ ...values, ...change })} section={isDecided} />
    </div>
  );
}

/** The day of the meeting, and the § where there is one. */
export function MeetingFields({
  values,
  onChange,
  section,
}: {
  values: Pick<BoardValues, 'meetingOn' | 'minutesSection'>;
  onChange: (change: Partial<BoardValues>) => void;
  section: boolean;
}): ReactElement {
  const t = useText();
  return (
    <div className={styles['pair']}>
      <TextField
        label={t('signing.board.meetingOn')}
        name="meetingOn"
        type="date"
        value={values.meetingOn}
        onChange={(meetingOn) => onChange({ meetingOn })}
      />
      {section && (
        <TextField
          label={t('signing.board.section')}
          name="minutesSection"
          value={values.minutesSection}
          onChange={(minutesSection) => onChange({ minutesSection })}
        />
      )}
    </div>
  );
}
