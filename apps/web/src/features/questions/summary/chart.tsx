import { decimalWords } from '@samsyn/consultation';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Select } from '../../../ui/select.tsx';
import type { QuestionSummary, TableSummary } from './summary-table.tsx';
import styles from '../questions.module.css';

interface Bar {
  label: string;
  /** As it is printed. */
  words: string;
  length: number;
  planned?: boolean;
}

interface Drawing {
  name: string;
  bars: Bar[];
}

/** A chart of the answers, drawn from the tables under it: it says nothing that does not stand there, and is for eyes only. */
export function Chart({ summary }: { summary: QuestionSummary }): ReactElement | null {
  const t = useText();
  const [chosen, setChosen] = useState(0);
  const drawings = drawingsOf(summary, t('questions.chart.choices'), t('questions.chart.years'));
  const drawing = drawings[chosen];
  if (drawing === undefined) return null;
  return (
    <details>
      <summary>{t('questions.chart')}</summary>
      {drawings.length > 1 && (
        <Select
          dense
          label={t('questions.chart.of')}
          name={`diagram-${summary.question.id}`}
          value={String(chosen)}
          options={drawings.map(({ name }, at) => ({ value: String(at), label: name }))}
          onChange={(at) => setChosen(Number(at))}
        />
      )}
      <figure aria-label={t('questions.chart.about', { name: drawing.name })}>
        <div className={styles['bars']} aria-hidden="true">
          {drawing.bars.map((bar, at) => (
            <BarLine
              key={bar.label + String(at)}
              bar={bar}
              most={Math.max(...drawing.bars.map(({ length }) => length), 0)}
            />
          ))}
        </div>
        <figcaption className={styles['help']}>{t('questions.chart.about', { name: drawing.name })}</figcaption>
      </figure>
    </details>
  );
}

function BarLine({ bar, most }: { bar: Bar; most: number }): ReactElement {
  return (
    <>
      <span>{bar.label}</span>
      <svg
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        className={styles['bar']}
        data-planned={bar.planned || undefined}
      >
        <rect x="0" y="0" height="10" width={most <= 0 ? 0 : Math.max(0, (bar.length / most) * 100)} />
      </svg>
      <span>{bar.words}</span>
    </>
  );
}

/** What can be drawn of a question: the choices, what the years come to, and each column of numbers by body, the largest first. */
function drawingsOf({ choices, question, tables }: QuestionSummary, ofChoices: string, ofYears: string): Drawing[] {
  if (choices.length > 0)
    return [
      { name: ofChoices, bars: choices.map(({ label, count }) => ({ label, words: String(count), length: count })) },
    ];
  const columns = tables.flatMap((table) => table.columns.flatMap((_, at) => byBody(table, at)));
  return question.kind === 'AMOUNT_PER_YEAR' ? [...byYear(tables[0], ofYears), ...columns] : columns;
}

function byYear(table: TableSummary | undefined, name: string): Drawing[] {
  const years = (table?.columns ?? []).flatMap(({ label, unit, total }): Bar[] =>
    total
      ? [
          {
            label,
            words: `${decimalWords(total.sum)} ${unit}`,
            length: Number(total.sum),
            planned: label.includes('('),
          },
        ]
      : [],
  );
  return years.length === 0 ? [] : [{ name, bars: years }];
}

function byBody({ title, columns, rows }: TableSummary, at: number): Drawing[] {
  const column = columns[at];
  if (!column?.total) return [];
  const bars = rows.flatMap(({ bodyName, cells }): Bar[] => {
    const cell = cells[at] ?? '';
    return cell === ''
      ? []
      : [{ label: bodyName, words: `${decimalWords(cell)} ${column.unit}`, length: Number(cell) }];
  });
  const name = [title, column.label].filter((part) => part !== '').join(' – ');
  return [{ name, bars: bars.sort((a, b) => b.length - a.length) }];
}
