import { Component, type ReactElement, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { useText } from './text.ts';

/** The last net: a fault in the page itself. What was typed lies in the journal and comes back on reload. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Crash /> : this.props.children;
  }
}

function Crash(): ReactElement {
  const t = useText();
  return (
    <main>
      <Page title={t('app.crash.title')} narrow>
        <p>{t('app.crash.text')}</p>
        <p>
          <Button kind="primary" onClick={() => location.reload()}>
            {t('app.crash.reload')}
          </Button>
        </p>
      </Page>
    </main>
  );
}
