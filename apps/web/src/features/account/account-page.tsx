import type { ReactElement } from 'react';
import { useLabels, useText } from '../../app/text.ts';
import { useViewer } from '../../app/viewer.tsx';
import { Page } from '../../ui/page.tsx';
import { SessionsSection } from '../sessions/sessions-section.tsx';

/** Who one is here, and how one gets in. */
export default function AccountPage(): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { organisationName, role } = useViewer();
  return (
    <Page title={t('account.title')} eyebrow={`${organisationName} · ${labels.role[role]}`} narrow>
      <SessionsSection />
    </Page>
  );
}
