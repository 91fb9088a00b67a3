import { CloseActorDocument, MergeActorsDocument, RenameActorDocument } from '@samsyn/contracts/actors';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { stockholmDay } from '../../../lib/dates.ts';
import { useNow } from '../../../lib/use-now.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { ActorPicker } from '../../assignments/form/actor-picker.tsx';
import type { Picked } from '../../assignments/form/assignment-values.ts';
import { ChangeDialog, problemOf } from './change-dialog.tsx';
import { useChange, type Actor } from './use-change.ts';

interface Props {
  actor: Actor;
  onClose: () => void;
}

/** Another name from a day. The one it has is kept with its days. */
export function RenameDialog({ actor, onClose }: Props): ReactElement {
  const t = useText();
  const client = useApolloClient();
  const { outcome, at, make } = useChange(actor, onClose);
  const today = stockholmDay(useNow(undefined, 3600));
  const [values, setValues] = useState({ name: '', shortName: '', from: today, note: '' });
  const set = (part: Partial<typeof values>): void => setValues({ ...values, ...part });
  const go = async (): Promise<void> =>
    make(async () => {
      const variables = { at, ...values };
      return (await client.mutate({ mutation: RenameActorDocument, variables })).data?.renameActor;
    });
  return (
    <ChangeDialog
      title={t('actors.change.rename')}
      go={t('actors.change.rename.go')}
      outcome={outcome}
      onGo={() => void go()}
      onClose={onClose}
    >
      <p>{t('actors.change.rename.text', { name: actor.name })}</p>
      <TextField
        label={t('actors.change.newName')}
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
      <TextField
        label={t('actors.change.from')}
        name="from"
        type="date"
        value={values.from}
        onChange={(from) => set({ from })}
        error={problemOf(outcome, 'from')}
      />
      <TextField
        label={t('actors.note')}
        name="note"
        optional
        hint={t('actors.change.note.hint')}
        value={values.note}
        onChange={(note) => set({ note })}
      />
    </ChangeDialog>
  );
}

/** Others go up in this one. */
export function MergeDialog({ actor, onClose }: Props): ReactElement {
  const t = useText();
  const client = useApolloClient();
  const { outcome, at, make } = useChange(actor, onClose);
  const today = stockholmDay(useNow(undefined, 3600));
  const [picked, setPicked] = useState<readonly Picked[]>([]);
  const [from, setFrom] = useState(today);
  const go = async (): Promise<void> =>
    make(async () => {
      const variables = { at, predecessorIds: picked.map(({ actorId }) => actorId), from };
      return (await client.mutate({ mutation: MergeActorsDocument, variables })).data?.mergeActors;
    });
  return (
    <ChangeDialog
      title={t('actors.change.merge')}
      go={t('actors.change.merge.go')}
      outcome={outcome}
      onGo={() => void go()}
      onClose={onClose}
    >
      <p>{t('actors.change.merge.text', { name: actor.name })}</p>
      <ActorPicker
        label={t('actors.change.merge.who')}
        name="predecessorIds"
        error={problemOf(outcome, 'predecessorIds')}
        picked={picked}
        onChange={setPicked}
      />
      <TextField
        label={t('actors.change.from')}
        name="from"
        type="date"
        value={from}
        onChange={setFrom}
        error={problemOf(outcome, 'from')}
      />
    </ChangeDialog>
  );
}

/** The body is no more after a day. */
export function CloseDialog({ actor, onClose }: Props): ReactElement {
  const t = useText();
  const client = useApolloClient();
  const { outcome, at, make } = useChange(actor, onClose);
  const today = stockholmDay(useNow(undefined, 3600));
  const [lastDay, setLastDay] = useState(today);
  const go = async (): Promise<void> =>
    make(async () => {
      const variables = { at, lastDay };
      return (await client.mutate({ mutation: CloseActorDocument, variables })).data?.closeActor;
    });
  return (
    <ChangeDialog
      title={t('actors.change.close')}
      go={t('actors.change.close.go')}
      outcome={outcome}
      onGo={() => void go()}
      onClose={onClose}
    >
      <p>{t('actors.change.close.text', { name: actor.name })}</p>
      <TextField
        label={t('actors.change.lastDay')}
        name="lastDay"
        type="date"
        value={lastDay}
        onChange={setLastDay}
        error={problemOf(outcome, 'lastDay')}
      />
    </ChangeDialog>
  );
}
