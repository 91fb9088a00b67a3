import { EndorsableActorsDocument } from '@samsyn/contracts/responses';
import { STANCES } from '@samsyn/consultation';
import { emptyDocument, isEmptyDocument } from '@samsyn/editor/text';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { useAnswer } from '../../../app/use-answer.ts';
import { RadioChips } from '../../../ui/radio-chips.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import { RichTextField } from '../../comments/editor/rich-text-field.tsx';
import { StandingNotice } from '../../comments/standing-notice.tsx';
import { stanceChips } from '../reading/stance-picker.tsx';
import { useJoin } from '../room/use-join.ts';
import { useReadOnly, useRoomContext, useWhole } from '../room/room-context.ts';
import { WHOLE_KEY } from '../sync/values.ts';
import styles from './letter-page.module.css';

const ComboBox = lazy(() => import('../../../ui/combo-box.tsx').then((module) => ({ default: module.ComboBox })));

/** What the body says of the draft as a whole: the stance, and the general text. */
export function Overall(): ReactElement {
  const readOnly = useReadOnly();
  return readOnly ? <OverallRead /> : <OverallWritten />;
}

function OverallRead(): ReactElement {
  const t = useText();
  const { round } = useRoomContext();
  const stanceLine = useStanceLine();
  const { value } = useWhole();
  return (
    <section className={styles['overall']}>
      {!round.questionsOnly && <p className={styles['stanceLine']}>{stanceLine}</p>}
      {value.generalText !== null && !isEmptyDocument(value.generalText) && (
        <>
          <h2 className={styles['heading']}>
            {t(round.questionsOnly ? 'questions.letter.general' : 'receipt.letter.general')}
          </h2>
          <RichText doc={value.generalText} headingLevel={3} />
        </>
      )}
    </section>
  );
}

/** "Tillstyrker", "Instämmer i annan instans yttrande: SKR". */
function useStanceLine(): string {
  const t = useText();
  const labels = useLabels();
  const { value } = useWhole();
  if (value.overallStance === null) return t('receipt.letter.noStance');
  const word = labels.stance[value.overallStance];
  return value.overallStance === 'ENDORSES_OTHER' && value.endorsesName !== null
    ? `${word}: ${value.endorsesName}`
    : word;
}

function OverallWritten(): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { round, store } = useRoomContext();
  const whole = useWhole();
  const { value, conflict } = whole;
  // Taking a colleague's text is another text: the editor begins again with it.
  const [edition, setEdition] = useState(0);
  const join = useJoin(WHOLE_KEY, whole.version > 0);
  return (
    <section className={styles['overall']}>
      {!round.questionsOnly && (
        <RadioChips
          legend={t('receipt.letter.stance')}
          name="overallStance"
          id="overallStance"
          value={value.overallStance}
          onChange={(overallStance) => store.saveWhole({ overallStance })}
          options={stanceChips(STANCES, labels.stance)}
        />
      )}
      {value.overallStance === 'ENDORSES_OTHER' && <Endorsed />}
      <RichTextField
        key={`${edition}/${whole.taken}`}
        id="generalText"
        label={t(round.questionsOnly ? 'questions.letter.general' : 'receipt.letter.general')}
        value={value.generalText ?? emptyDocument()}
        join={join}
        onChange={(generalText) => store.saveWhole({ generalText })}
        onBlur={store.flush}
        placeholder={t(round.questionsOnly ? 'questions.letter.placeholder' : 'receipt.letter.placeholder')}
      />
      <StandingNotice
        sync={whole.sync}
        problems={whole.problems}
        conflict={
          conflict && {
            by: conflict.by,
            at: conflict.at,
            theirs: <RichText doc={conflict.current?.generalText ?? emptyDocument()} headingLevel={4} />,
          }
        }
        onKeepMine={() => store.keepMine(WHOLE_KEY)}
        onTakeTheirs={() => {
          store.takeTheirs(WHOLE_KEY);
          setEdition(edition + 1);
        }}
      />
    </section>
  );
}

/** Whose answer one endorses: first those who were asked too, then anyone in the register. */
function Endorsed(): ReactElement {
  const t = useText();
  const { round, store } = useRoomContext();
  const { value } = useWhole();
  const [search, setSearch] = useState('');
  const { data } = useAnswer(EndorsableActorsDocument, { search: search.trim() === '' ? null : search });
  const asked = round.recipients.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
  const found = (data?.actors.nodes ?? []).filter(({ id }) => !asked.some(({ actorId }) => actorId === id));
  const options = [
    ...asked.slice(0, 30).map(({ actorId, name }) => ({ id: actorId, label: name })),
    ...found.map(({ id, name, matchedName }) => ({ id, label: name, detail: matchedName ?? undefined })),
  ];
  return (
    <Suspense fallback={null}>
      <ComboBox
        label={t('receipt.letter.endorses')}
        name="endorsesActorId"
        options={options}
        value={value.endorsesActorId}
        valueLabel={value.endorsesName ?? ''}
        onSearch={setSearch}
        onChange={(id) => {
          const name = options.find((option) => option.id === id)?.label ?? null;
          store.saveWhole({ endorsesActorId: id, endorsesName: name });
        }}
      />
    </Suspense>
  );
}
