import { AnswerDifferenceDocument, type WholeAnswerQuery } from '@samsyn/contracts/consolidation';
import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, type ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatMoment } from '../../../lib/dates.ts';
import { Select } from '../../../ui/select.tsx';

const DifferenceView = lazy(() =>
  import('../../editions/difference/difference-view.tsx').then((module) => ({ default: module.DifferenceView })),
);

type Answer = NonNullable<WholeAnswerQuery['submittedResponse']>;

interface AnswerSubmissionsProps {
  roundId: string;
  organisationId: string;
  answer: Answer;
  onPick: (number: number) => void;
}

/** All that a body has given in the round, which of it counts, and what a later one says other than the one before it. */
export function AnswerSubmissions({
  roundId,
  organisationId,
  answer,
  onPick,
}: AnswerSubmissionsProps): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  const { submissions, id } = answer;
  const shown = submissions.find((one) => one.id === id);
  if (submissions.length < 2 && shown?.withdrawal === null) return null;
  const standingOf = ({ standing, followedBy, withdrawal }: Answer['submissions'][number]): string =>
    t(`consolidation.answer.standing.${standing}`, {
      receipt: followedBy ?? '',
      moment: withdrawal === null ? '' : formatMoment(withdrawal.at, language),
      by: withdrawal?.by ?? '',
    });
  return (
    <>
      <Select
        label={t('consolidation.answer.submission')}
        name="inlamning"
        dense
        value={String(shown?.number ?? '')}
        onChange={(number) => onPick(Number(number))}
        options={submissions.map((one) => ({
          value: String(one.number),
          label: t('consolidation.answer.option', {
            number: one.number,
            receipt: one.receiptNumber,
            standing: standingOf(one),
          }),
        }))}
      />
      {shown !== undefined && shown.withdrawal !== null && <p>{shown.withdrawal.reason}</p>}
      {shown !== undefined && shown.number > 1 && (
        <Difference roundId={roundId} organisationId={organisationId} number={shown.number} />
      )}
    </>
  );
}

function Difference(variables: { roundId: string; organisationId: string; number: number }): ReactElement | null {
  const t = useText();
  const { data } = useQuery(AnswerDifferenceDocument, { variables });
  const difference = data?.responseDifference ?? null;
  if (difference === null) return null;
  return (
    <details>
      <summary>{t('consolidation.answer.difference')}</summary>
      <Suspense fallback={null}>
        <DifferenceView difference={difference} />
      </Suspense>
    </details>
  );
}
