import { useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { useRoomContext, useVersion } from '../responses/room/room-context.ts';
import { RoomPage } from '../responses/room/room-page.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { useWork, useWorkChanges } from './open-work.ts';
import { PartDialog, type PartInHand } from './part-dialog.tsx';
import { PartsTable } from './parts-table.tsx';
import { Unassigned } from './unassigned.tsx';
import { isRowAnswered, type WorkStore } from './work-store.ts';
import styles from './work-page.module.css';

/** How the body shares the work on its answer: what is whose, until when, and what is missing. */
export default function WorkPage(): ReactElement {
  return (
    <RoomPage>
      <Work />
    </RoomPage>
  );
}

function Work(): ReactElement {
  const t = useText();
  const { round } = useRoomContext();
  const { store, error, retry } = useWork();
  return (
    <Page
      title={t('teamwork.title')}
      eyebrow={`${round.registrationNumber} · ${round.title}`}
      lead={t('teamwork.lead')}
      actions={
        <>
          <Link to={`/remiss/${round.slug}`}>{t('teamwork.toText')}</Link>
          <Link to={`/remiss/${round.slug}/svar`}>{t('teamwork.toLetter')}</Link>
        </>
      }
    >
      {store === null ? error ? <FaultNotice error={error} retry={retry} /> : <Loading /> : <Shared store={store} />}
    </Page>
  );
}

function Shared({ store }: { store: WorkStore }): ReactElement {
  const t = useText();
  const { parts } = useWorkChanges(store);
  const canWrite = useCan('teamwork.write');
  const [inHand, setInHand] = useState<PartInHand | null>(null);
  return (
    <>
      <Standing store={store} />
      <Section
        title={t('teamwork.parts.title')}
        actions={
          canWrite && (
            <Button aria-haspopup="dialog" onClick={() => setInHand({ provisionIds: [] })}>
              {t('teamwork.parts.new')}
            </Button>
          )
        }
      >
        {parts.length === 0 ? (
          <p className={styles['hint']}>{t('teamwork.parts.none')}</p>
        ) : (
          <PartsTable store={store} onEdit={setInHand} />
        )}
      </Section>
      <Unassigned store={store} onAssign={(provisionIds) => setInHand({ provisionIds })} />
      <OpenQuestions store={store} />
      {inHand !== null && <PartDialog store={store} part={inHand} onClose={() => setInHand(null)} />}
    </>
  );
}

/** Where the work stands, in three figures. */
function Standing({ store }: { store: WorkStore }): ReactElement {
  const t = useText();
  const { draft, store: answer } = useRoomContext();
  const { parts } = useWorkChanges(store);
  useVersion();
  const counted = draft.rows.filter((row) => row.counted);
  const answered = counted.filter(({ id }) => isRowAnswered(answer.row(id))).length;
  const assigned = new Set(parts.flatMap(({ provisionIds }) => provisionIds));
  const figures = [
    ['answered', answered, counted.length],
    ['assigned', counted.filter(({ id }) => assigned.has(id)).length, counted.length],
    ['done', parts.filter(({ doneAt }) => doneAt !== null).length, parts.length],
  ] as const;
  return (
    <dl className={styles['figures']}>
      {figures.map(([name, part, all]) => (
        <div key={name}>
          <dt>{t(`teamwork.figures.${name}`)}</dt>
          <dd>{t('teamwork.figures.of', { part, all })}</dd>
        </div>
      ))}
    </dl>
  );
}
