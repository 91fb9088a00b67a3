import { AccountDocument, type AccountPartsFragment } from '@samsyn/contracts/account';
import type { ReactElement } from 'react';
import { useLabels, useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useViewer } from '../../app/viewer.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { SessionsSection } from '../sessions/sessions-section.tsx';
import { IdentityGate } from './identity-gate.tsx';
import { AddressSection } from './address-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { NameSection } from './name-section.tsx';

/** Who one is here, and how one gets in. */
export default function AccountPage(): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { organisationName, role } = useViewer();
  const { data, error, reload, set } = useAnswer(AccountDocument, {});
  const change = (account: AccountPartsFragment): void => set({ account });
  return (
    <IdentityGate>
      <Page title={t('account.title')} eyebrow={`${organisationName} · ${labels.role[role]}`} narrow>
        {error !== undefined && <FaultNotice error={error} retry={() => void reload()} />}
        {data === undefined && error === undefined && <Loading />}
        {data?.account.keeper === 'BODY' && (
          <>
            <NameSection account={data.account} onChange={change} />
            <AddressSection account={data.account} onChange={change} />
            <KeysSection account={data.account} onChange={change} />
          </>
        )}
        {data !== undefined && data.account.keeper !== 'BODY' && <KeptElsewhere account={data.account} />}
        <SessionsSection />
      </Page>
    </IdentityGate>
  );
}

function KeptElsewhere({ account: { displayName, keeper } }: { account: AccountPartsFragment }): ReactElement {
  const t = useText();
  return (
    <Section title={t('account.name.title')}>
      <p>{displayName}</p>
      <p>{t(keeper === 'DEMO' ? 'account.kept.demo' : 'account.kept.provider')}</p>
    </Section>
  );
}
