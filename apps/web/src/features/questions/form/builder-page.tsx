import { AskedBeforeDocument, QuestionnaireDocument, SaveQuestionnaireDocument } from '@samsyn/contracts/questions';
import { type Questionnaire, questionnaireProblems, questionsOf } from '@samsyn/consultation';
import { useState, type ReactElement } from 'react';
import { request } from '../../../app/api.ts';
import { useText } from '../../../app/text.ts';
import { useAnswer } from '../../../app/use-answer.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { RoundFrame } from '../../rounds/frame/round-frame.tsx';
import { type OfficeRound, useRefetchRound } from '../../rounds/frame/use-round.ts';
import { OwnWordsRoom } from '../../seal/own-words-room.tsx';
import { joined, moved, newSection, replaced, without } from './draft.ts';
import { Preview } from './preview.tsx';
import { SectionEditor } from './section-editor.tsx';
import { type Kept, useBuilt } from './use-built.ts';
import styles from '../questions.module.css';

/** The questions of a round: built while it is prepared, and as they were sent from then on. */
export default function BuilderPage(): ReactElement {
  return <RoundFrame view="questions">{(round) => <Questions round={round} />}</RoundFrame>;
}

function Questions({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const { data, error, reload } = useAnswer(QuestionnaireDocument, { roundId: round.id });
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void reload()} /> : <Loading />;
  const saved = { sections: data.questionnaire?.sections ?? [], version: data.questionnaire?.version ?? 0 };
  if (!round.viewerCan.includes('round.prepare'))
    return saved.sections.length === 0 ? (
      <EmptyState title={t('questions.none')} />
    ) : (
      <Preview
        questionnaire={saved}
        lead={t(round.state === 'PREPARING' ? 'questions.preview.lead' : 'questions.fixed')}
      />
    );
  return (
    <OwnWordsRoom>
      <Builder key={round.id} round={round} saved={saved} />
    </OwnWordsRoom>
  );
}

function Builder({ round, saved }: { round: OfficeRound; saved: Kept }): ReactElement {
  const t = useText();
  const { questionnaire, version, recovered, change, took } = useBuilt(round.id, saved);
  const [shown, setShown] = useState(false);
  const { busy, trouble, dismiss, save } = useSave(round, took);
  const missing = questionnaire.sections.length === 0 ? [] : questionnaireProblems(questionnaire);
  const changed = JSON.stringify(questionnaire) !== JSON.stringify({ sections: saved.sections }) || recovered;
  return (
    <>
      <p>{t(round.questionsOnly ? 'questions.form.only' : 'questions.form.lead')}</p>
      {recovered && <Notice tone="info">{t('questions.form.recovered')}</Notice>}
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      {shown ? (
        <Preview questionnaire={questionnaire} lead={t('questions.preview.lead')} />
      ) : (
        <Sections questionnaire={questionnaire} onChange={change} />
      )}
      {!shown && <Earlier roundId={round.id} onTake={(earlier) => change(joined(questionnaire, earlier))} />}
      {missing.length > 0 && !shown && (
        <details>
          <summary>{t('questions.form.missing', { count: missing.length })}</summary>
          <ErrorList problems={missing} />
        </details>
      )}
      <div className={styles['row']}>
        <Button kind="primary" busy={busy} onClick={() => void save(questionnaire, version)}>
          {t('questions.form.save')}
        </Button>
        <Button aria-pressed={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'questions.preview.close' : 'questions.preview.open')}
        </Button>
        {changed && <span>{t('questions.form.unsaved')}</span>}
      </div>
    </>
  );
}

function useSave(round: OfficeRound, took: (kept: Kept) => void) {
  const t = useText();
  const say = useToast();
  const refetch = useRefetchRound(round.slug);
  const { busy, trouble, dismiss, run } = useOutcome();
  const save = async (questionnaire: Questionnaire, expectedVersion: number): Promise<void> => {
    const input = { roundId: round.id, expectedVersion, sections: questionnaire.sections };
    const kept = await run(async () => (await request(SaveQuestionnaireDocument, { input })).saveQuestionnaire);
    if (kept === null) return;
    took({ sections: kept.sections, version: kept.version });
    say(t('questions.form.saved'));
    await refetch();
  };
  return { busy, trouble, dismiss, save };
}

interface Building {
  questionnaire: Questionnaire;
  onChange: (next: Questionnaire) => void;
}

function Sections({ questionnaire, onChange }: Building): ReactElement {
  const t = useText();
  const { sections } = questionnaire;
  const numbers = new Map(questionsOf(questionnaire).map(({ number, question }) => [question.id, number]));
  const set = (next: Questionnaire['sections']): void => onChange({ sections: next });
  const add = (): void => {
    const section = newSection();
    set([...sections, section]);
    setTimeout(() => document.getElementById(`avsnitt-${section.id}`)?.focus());
  };
  return (
    <>
      {sections.map((section, index) => (
        <SectionEditor
          key={section.id}
          section={section}
          number={index + 1}
          numberOf={({ id }) => numbers.get(id) ?? ''}
          ends={{ first: index === 0, last: index === sections.length - 1 }}
          onChange={(next) => set(replaced(sections, next))}
          onMove={(by) => set(moved(sections, index, by))}
          onRemove={() => set(without(sections, section.id))}
        />
      ))}
      <p>
        <Button onClick={add}>{t('questions.form.addSection')}</Button>
      </p>
    </>
  );
}

/** The questions of an earlier round, taken in after those that are here. */
function Earlier({
  roundId,
  onTake,
}: {
  roundId: string;
  onTake: (earlier: Questionnaire) => void;
}): ReactElement | null {
  const t = useText();
  const say = useToast();
  const { data } = useAnswer(AskedBeforeDocument, {});
  const [chosen, setChosen] = useState('');
  const rounds = (data?.askedBefore ?? []).filter((one) => one.roundId !== roundId);
  if (rounds.length === 0) return null;
  const take = async (): Promise<void> => {
    const { questionnaire } = await request(QuestionnaireDocument, { roundId: chosen });
    if (questionnaire === null) return;
    onTake({ sections: questionnaire.sections });
    say(t('questions.form.taken'));
  };
  return (
    <div className={styles['part']}>
      <Select
        label={t('questions.form.earlier')}
        name="tidigare-fragor"
        optional
        placeholder={t('questions.form.earlier.none')}
        value={chosen}
        options={rounds.map((one) => ({
          value: one.roundId,
          label: t('questions.form.earlier.option', { title: one.title, count: one.questions }),
        }))}
        onChange={setChosen}
      />
      <Button disabled={chosen === ''} onClick={() => void take()}>
        {t('questions.form.take')}
      </Button>
    </div>
  );
}

function ErrorList({ problems }: { problems: Parameters<typeof ErrorSummary>[0]['problems'] }): ReactElement {
  return (
    <ul>
      {problems.map((problem) => (
        <li key={problem.code + problem.message}>
          {problem.field && problem.field !== 'questions' ? (
            <a href={`#${problem.field}`}>{problem.message}</a>
          ) : (
            problem.message
          )}
        </li>
      ))}
    </ul>
  );
}
