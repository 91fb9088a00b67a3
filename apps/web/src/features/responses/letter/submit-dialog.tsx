import type { SignOffPartsFragment } from '@samsyn/contracts/signing';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { GoingFiles } from '../../attachments/going-files.tsx';
import { BoardFields, boardInput, newBoard, type BoardValues } from '../../signing/board-fields.tsx';
import { ControlCode } from './control-code.tsx';
import { useHref } from './use-href.ts';
import { useProblemWords } from './use-problem-words.ts';
import type { useSubmission } from './use-submission.ts';

/** The last that is asked before the answer leaves the body: what that means, what goes with it, and the code of it all. */
export function SubmitDialog({
  signOff: { chain, board },
  submission: { asking, busy, code, files, problems, cancel, confirm },
  advice,
}: {
  signOff: SignOffPartsFragment;
  submission: ReturnType<typeof useSubmission>;
  advice: readonly ProblemLike[];
}): ReactElement {
  const t = useText();
  const [wordsOf, hrefOf] = [useProblemWords(), useHref()];
  const [values, setValues] = useState<BoardValues | null>(null);
  const decision = values ?? newBoard(board);
  const isBoard = chain === 'BOARD';
  return (
    <Dialog
      open={asking}
      onClose={cancel}
      title={t('receipt.submit.confirm')}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void confirm(isBoard ? boardInput(decision) : null)}>
            {t('receipt.submit.yes')}
          </Button>
          <Button onClick={cancel}>{t('receipt.submit.no')}</Button>
        </>
      }
    >
      <ErrorSummary problems={problems} hrefOf={hrefOf} wordsOf={wordsOf} />
      <p>{t('receipt.submit.what')}</p>
      <p>{t('receipt.submit.final')}</p>
      {files.length > 0 && <GoingFiles files={files} />}
      {isBoard && <BoardFields values={decision} onChange={setValues} />}
      <ControlCode code={code} />
      {advice.map((problem) => (
        <Notice key={problem.code + problem.message} tone="info">
          {wordsOf(problem)}
        </Notice>
      ))}
    </Dialog>
  );
}
