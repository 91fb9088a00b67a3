import type { ReactElement } from 'react';
import { faultOf } from '../app/faults.ts';
import { useText } from '../app/text.ts';
import { useBecomeViewer } from '../app/viewer.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** A fetch that failed, in words a person can act on: the net, the server, or a session that has ended. */
export function FaultNotice({ error, retry }: { error: unknown; retry?: () => void }): ReactElement {
  const t = useText();
  const fault = faultOf(error);
  if (fault === 'signedOut') return <SignedOutNotice />;
  return (
    <Notice tone="danger" alert {...(retry && { actions: <Button onClick={retry}>{t('app.fault.retry')}</Button> })}>
      {t(fault === 'offline' ? 'app.fault.offline' : 'app.fault.server')}
    </Notice>
  );
}

/** The session has ended: what was written is safe, and the sign-in leads back to this very place. */
export function SignedOutNotice(): ReactElement {
  const t = useText();
  return (
    <Notice tone="warn" alert title={t('app.signedOut.title')} actions={<SignInAgain />}>
      {t('app.signedOut.text')}
    </Notice>
  );
}

/** The page still thinks it knows who is here: told otherwise, it leads to the sign-in, and from there back to this address. */
function SignInAgain(): ReactElement {
  const t = useText();
  const become = useBecomeViewer();
  return <Button onClick={() => become(null)}>{t('app.signIn')}</Button>;
}
