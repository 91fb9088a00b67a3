import type { DraftPartsFragment } from '@samsyn/contracts/drafts';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { RadioChips } from '../../../ui/radio-chips.tsx';
import { mapSource } from '../model/source-map.ts';
import { NotUnderstoodList } from './not-understood-list.tsx';
import { ProblemList } from './problem-list.tsx';
import { RowEditor } from './row-editor.tsx';
import { SourcePane } from './source-pane.tsx';
import { focusRow, StructurePane } from './structure-pane.tsx';
import type { DraftEdits } from './use-draft-edits.ts';
import { scrollTo, useScrollSync } from './use-scroll-sync.ts';
import { useUnsavedRows } from './use-unsaved-rows.ts';
import styles from './workbench.module.css';

type View = 'structure' | 'source';
type Findings = 'notUnderstood' | 'problems' | null;

/** Source and structure beside each other (one at a time where the screen is narrow), and above the structure what needs a person. */
export function Workbench({
  draft,
  edits,
  mayWrite,
}: {
  draft: DraftPartsFragment;
  edits: DraftEdits;
  mayWrite: boolean;
}): ReactElement {
  const t = useText();
  const bench = useWorkbench(draft);
  const { source, structure, map, chosen, setChosen, findings, setFindings, follow, setFollow } = bench;
  const row = draft.provisions.find(({ id }) => id === chosen);
  const editor =
    mayWrite && row !== undefined ? (
      <RowEditor
        key={row.id}
        row={row}
        rows={draft.provisions}
        unsaved={bench.rows}
        busy={edits.busy}
        apply={edits.apply}
        onClose={() => {
          setChosen(null);
          if (structure.current) focusRow(structure.current, row.id);
        }}
      />
    ) : null;
  return (
    <div className={styles['bench']} data-view={bench.view}>
      <div className={styles['tools']}>
        <div className={styles['views']}>
          <RadioChips<View>
            legend={t('drafts.review.view')}
            hideLegend
            name="vy"
            value={bench.view}
            onChange={bench.setView}
            options={[
              { value: 'structure', label: t('drafts.review.structure') },
              { value: 'source', label: t('drafts.review.source') },
            ]}
          />
        </div>
        <FindingsToggles draft={draft} findings={findings} onChange={setFindings} />
        <div className={styles['follow']}>
          <Checkbox dense label={t('drafts.review.follow')} checked={follow} onChange={setFollow} />
        </div>
      </div>
      <div className={styles['source']}>
        <SourcePane
          source={draft.sourceText}
          pane={source}
          marked={chosen === null ? undefined : map.lineOf(chosen)}
          unread={bench.unread}
        />
      </div>
      <div className={styles['found']}>
        {findings !== null && (
          <section className={styles['findings']} aria-label={t(`drafts.${findings}.title`)}>
            {findings === 'problems' ? (
              <ProblemList problems={draft.problems} rows={draft.provisions} onShow={bench.show} />
            ) : (
              <NotUnderstoodList
                passages={draft.notUnderstood}
                rows={draft.provisions}
                busy={edits.busy || !mayWrite}
                apply={edits.apply}
                nearest={map.provisionAt}
                onJump={bench.jump}
              />
            )}
          </section>
        )}
        <StructurePane
          rows={draft.provisions}
          problems={draft.problems}
          chosen={chosen}
          unsaved={bench.rows.ids}
          onChoose={setChosen}
          pane={structure}
          editor={editor}
        />
      </div>
    </div>
  );
}

function FindingsToggles({
  draft,
  findings,
  onChange,
}: {
  draft: DraftPartsFragment;
  findings: Findings;
  onChange: (findings: Findings) => void;
}): ReactElement {
  const t = useText();
  const counts = { notUnderstood: draft.notUnderstood.length, problems: draft.problems.length } as const;
  return (
    <div className={styles['toggles']}>
      {(['notUnderstood', 'problems'] as const).map((which) => (
        <Button
          key={which}
          size="dense"
          aria-expanded={findings === which}
          onClick={() => onChange(findings === which ? null : which)}
        >
          {t(`drafts.${which}.toggle`, { count: counts[which] })}
        </Button>
      ))}
    </div>
  );
}

function useWorkbench(draft: DraftPartsFragment) {
  const source = useRef<HTMLDivElement>(null);
  const structure = useRef<HTMLDivElement>(null);
  const rows = useUnsavedRows();
  const [chosen, setChosen] = useState<string | null>(null);
  const [view, setView] = useState<View>('structure');
  const [follow, setFollow] = useState(true);
  const [findings, setFindings] = useState<Findings>(() => (draft.notUnderstood.length > 0 ? 'notUnderstood' : null));
  const map = useMemo(() => mapSource(draft.sourceText, draft.provisions), [draft.sourceText, draft.provisions]);
  const unread = useMemo(() => new Set(draft.notUnderstood.map(({ line }) => line)), [draft.notUnderstood]);
  useScrollSync(source, structure, map, follow);
  useEffect(() => {
    if (chosen === null) return;
    const line = map.lineOf(chosen);
    if (line !== undefined && source.current) scrollTo(source.current, `[data-line="${line}"]`, 80);
    // The editor opens below its row: the row goes up, so that there is room for it.
    if (structure.current) scrollTo(structure.current, `[data-provision="${CSS.escape(chosen)}"]`, 40);
    // The source is moved when a passage is chosen, not when it has been mended.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [chosen]);
  const jump = useCallback((line: number) => {
    setView('source');
    requestAnimationFrame(() => {
      if (source.current === null) return;
      scrollTo(source.current, `[data-line="${line}"]`, 80);
      source.current.querySelector<HTMLElement>(`[data-line="${line}"]`)?.focus({ preventScroll: true });
    });
  }, []);
  const show = useCallback((id: string) => {
    setView('structure');
    setChosen(id);
    requestAnimationFrame(() => {
      if (structure.current === null) return;
      scrollTo(structure.current, `[data-provision="${CSS.escape(id)}"]`);
      focusRow(structure.current, id);
    });
  }, []);
  return {
    source,
    structure,
    map,
    unread,
    rows,
    chosen,
    setChosen,
    view,
    setView,
    follow,
    setFollow,
    findings,
    setFindings,
    jump,
    show,
  };
}
