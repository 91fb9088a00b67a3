import { FinishWorkPartDocument } from '@samsyn/contracts/teamwork';
import type { ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useText } from '../../app/text.ts';
import { useCan, useViewer } from '../../app/viewer.tsx';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { Table } from '../../ui/table.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useRoomContext, useVersion } from '../responses/room/room-context.ts';
import { useWorkChanges } from './open-work.ts';
import { PartState, whoOf } from './row-line.tsx';
import { isRowAnswered, type WorkPart, type WorkStore } from './work-store.ts';
import styles from './parts-table.module.css';

/** Who takes what, until when, and what each has left; one's own first. */
export function PartsTable({ store, onEdit }: { store: WorkStore; onEdit: (part: WorkPart) => void }): ReactElement {
  const t = useText();
  const viewer = useViewer();
  const { parts } = useWorkChanges(store);
  const order = ({ doneAt, assigneeId, dueOn }: WorkPart): string =>
    `${doneAt === null ? 0 : 1}${assigneeId === viewer.id ? 0 : 1}${dueOn ?? '9999'}`;
  const sorted = [...parts].sort((a, b) => order(a).localeCompare(order(b)));
  return (
    <Table caption={t('teamwork.parts.title')} hideCaption dense>
      <thead>
        <tr>
          {(['what', 'who', 'due', 'left'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`teamwork.parts.${column}`)}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{t('teamwork.parts.do')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((part) => (
          <PartRow
            key={part.id}
            store={store}
            part={part}
            mine={part.assigneeId === viewer.id}
            onEdit={() => onEdit(part)}
          />
        ))}
      </tbody>
    </Table>
  );
}

function PartRow({
  store,
  part,
  mine,
  onEdit,
}: {
  store: WorkStore;
  part: WorkPart;
  mine: boolean;
  onEdit: () => void;
}): ReactElement {
  const t = useText();
  const canWrite = useCan('teamwork.write');
  const { busy, trouble, dismiss, run } = useOutcome();
  const done = part.doneAt !== null;
  const finish = async (): Promise<void> => {
    const variables = { roundId: store.roundId, partId: part.id, done: !done };
    await run(async () => (await request(FinishWorkPartDocument, variables)).finishWorkPart);
    await store.refresh();
  };
  return (
    <tr>
      <th scope="row" className={styles['what']}>
        {part.title}
        {part.guidance !== '' && <p className={styles['guidance']}>{part.guidance}</p>}
      </th>
      <td className={styles['who']}>{mine ? t('teamwork.parts.mine', { who: whoOf(part) }) : whoOf(part)}</td>
      <td>
        <PartState part={part} />
      </td>
      <td className={styles['left']}>
        {part.questionIds.length > 0 && <Asked part={part} />} {!onlyAsked(part) && <Left part={part} />}
      </td>
      <td>
        {canWrite && (
          <span className={styles['do']}>
            <Button
              size="dense"
              busy={busy}
              aria-label={t(done ? 'teamwork.parts.undone.of' : 'teamwork.parts.finish.of', { title: part.title })}
              onClick={() => void finish()}
            >
              {t(done ? 'teamwork.parts.undone' : 'teamwork.parts.finish')}
            </Button>
            <Button
              kind="quiet"
              size="dense"
              aria-haspopup="dialog"
              aria-label={t('teamwork.parts.edit.of', { title: part.title })}
              onClick={onEdit}
            >
              {t('teamwork.parts.edit')}
            </Button>
          </span>
        )}
        <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      </td>
    </tr>
  );
}

const onlyAsked = ({ questionIds, provisionIds }: WorkPart): boolean =>
  questionIds.length > 0 && provisionIds.length === 0;

/** The way to its questions. */
function Asked({ part: { questionIds } }: { part: WorkPart }): ReactElement {
  const t = useText();
  const { round } = useRoomContext();
  return (
    <Link to={`/remiss/${round.slug}/fragor#${questionIds[0] ?? ''}`}>
      {t('teamwork.parts.questions', { count: questionIds.length })}
    </Link>
  );
}

/** The §§ that nothing has been said of yet, each the way there. */
function Left({ part }: { part: WorkPart }): ReactElement {
  const t = useText();
  const { round, draft, store } = useRoomContext();
  useVersion();
  const rows = part.provisionIds.flatMap((id) => draft.byId.get(id)?.row ?? []);
  if (rows.length === 0) return <>{t('teamwork.parts.noPlaces')}</>;
  const left = rows.filter(({ id }) => !isRowAnswered(store.row(id)));
  if (left.length === 0) return <>{t('teamwork.parts.allSaid', { count: rows.length })}</>;
  const shown = left.slice(0, 6);
  return (
    <>
      {t('teamwork.parts.leftOf', { left: left.length, all: rows.length })}{' '}
      {shown.map(({ id, node }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link className={styles['place']} to={`/remiss/${round.slug}/v${round.versionNumber}/${node.path}`}>
            {node.address}
          </Link>
        </span>
      ))}
      {left.length > shown.length && ' …'}
    </>
  );
}
