import { RemoveWorkPartDocument, SaveWorkPartDocument } from '@samsyn/contracts/teamwork';
import { useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useText } from '../../app/text.ts';
import { stockholmDay } from '../../lib/dates.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useRoomContext } from '../responses/room/room-context.ts';
import { chaptersOf, PlaceChoice } from './place-choice.tsx';
import { QuestionChoice } from './question-choice.tsx';
import type { WorkPart, WorkStore } from './work-store.ts';
import styles from './part-dialog.module.css';

/** A part that is being written: one that is there, or a new one with these §§. */
export type PartInHand = WorkPart | { provisionIds: string[] };

/** Gives a part of the work to a person or a unit. */
export function PartDialog({
  store,
  part,
  onClose,
}: {
  store: WorkStore;
  part: PartInHand;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const { round, draft } = useRoomContext();
  const existing = 'id' in part ? part : null;
  const [id] = useState(() => existing?.id ?? crypto.randomUUID());
  const [plan, setPlan] = useState(() => ({
    title: existing?.title ?? titleOf(part.provisionIds.flatMap((one) => draft.byId.get(one)?.address ?? [])),
    unit: existing?.unit ?? '',
    assigneeId: existing?.assigneeId ?? null,
    dueOn: existing?.dueOn ?? null,
    guidance: existing?.guidance ?? '',
  }));
  const [places, setPlaces] = useState<ReadonlySet<string>>(new Set(part.provisionIds));
  const [questionIds, setQuestionIds] = useState<readonly string[]>(existing?.questionIds ?? []);
  const { busy, trouble, dismiss, run } = useOutcome();
  const problem = (field: string): string | undefined =>
    trouble?.kind === 'refused' ? trouble.problems.find((one) => one.field === field)?.message : undefined;
  const finish = async (work: () => ReturnType<Parameters<typeof run>[0]>): Promise<void> => {
    const done = await run(work);
    await store.refresh();
    if (done !== null) onClose();
  };
  const save = (): Promise<void> =>
    finish(async () => {
      const input = {
        id,
        roundId: store.roundId,
        expectedVersion: existing?.version ?? 0,
        ...plan,
        provisionIds: [...places],
        questionIds: [...questionIds],
      };
      return (await request(SaveWorkPartDocument, { input })).saveWorkPart;
    });
  const remove = (): Promise<void> =>
    finish(async () => (await request(RemoveWorkPartDocument, { roundId: store.roundId, partId: id })).removeWorkPart);
  const change = (some: Partial<typeof plan>): void => setPlan({ ...plan, ...some });
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t(existing === null ? 'teamwork.part.new' : 'teamwork.part.edit')}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void save()}>
            {t('teamwork.part.save')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          {existing !== null && (
            <Button kind="danger" onClick={() => void remove()}>
              {t('teamwork.part.remove')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles['form']}>
        <TroubleNotice trouble={trouble} onDismiss={dismiss} />
        <TextField
          label={t('teamwork.part.title')}
          name="del-titel"
          maxLength={200}
          value={plan.title}
          error={problem('title')}
          onChange={(title) => change({ title })}
        />
        <div className={styles['who']}>
          <Select
            label={t('teamwork.part.person')}
            name="del-person"
            optional
            placeholder={t('teamwork.part.nobody')}
            value={plan.assigneeId ?? ''}
            error={problem('assigneeId')}
            options={store.work.people.map((person) => ({ value: person.id, label: person.name }))}
            onChange={(assigneeId: string) => change({ assigneeId: assigneeId === '' ? null : assigneeId })}
          />
          <TextField
            label={t('teamwork.part.unit')}
            name="del-enhet"
            optional
            maxLength={200}
            value={plan.unit}
            error={problem('unit')}
            onChange={(unit) => change({ unit })}
          />
          <TextField
            type="date"
            label={t('teamwork.part.due')}
            name="del-frist"
            optional
            max={stockholmDay(round.deadline)}
            value={plan.dueOn ?? ''}
            error={problem('dueOn')}
            onChange={(dueOn) => change({ dueOn: dueOn === '' ? null : dueOn })}
          />
        </div>
        <TextArea
          label={t('teamwork.part.guidance')}
          name="del-anvisning"
          optional
          rows={2}
          maxLength={2000}
          value={plan.guidance}
          error={problem('guidance')}
          onChange={(guidance) => change({ guidance })}
        />
        {!round.questionsOnly && (
          <PlaceChoice
            chapters={chaptersOf(draft, () => true)}
            chosen={places}
            onChange={setPlaces}
            legend={t('teamwork.part.places')}
          />
        )}
        {round.questions > 0 && <QuestionChoice roundId={round.id} chosen={questionIds} onChange={setQuestionIds} />}
      </div>
    </Dialog>
  );
}

/** "3 kap. 1 §" for one, "3 kap. 1 § – 3 kap. 4 §" for several. */
function titleOf(addresses: readonly string[]): string {
  const [first, last] = [addresses[0] ?? '', addresses.at(-1) ?? ''];
  return first === last ? first : `${first} – ${last}`;
}
