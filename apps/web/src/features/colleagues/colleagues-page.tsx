import { ColleaguesDocument, type ColleaguesPartsFragment } from '@samsyn/contracts/colleagues';
import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useViewer } from '../../app/viewer.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { IdentityGate } from '../account/identity-gate.tsx';
import { HistorySection } from './history-section.tsx';
import { InvitationsSection } from './invitations-section.tsx';
import { InviteSection } from './invite-section.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { PeopleSection } from './people-section.tsx';

/** A body's own people, for its coordinator: who they are, what they may, and whom to ask. The authority sees nothing of it. */
export default function ColleaguesPage(): ReactElement {
  const t = useText();
  const { organisationName } = useViewer();
  const { data, error, reload, set } = useAnswer(ColleaguesDocument, {});
  const change = (colleagues: ColleaguesPartsFragment): void => set({ colleagues });
  const colleagues = data?.colleagues;
  return (
    <IdentityGate>
      <Page title={t('colleagues.title')} eyebrow={organisationName} lead={t('colleagues.lead')}>
        {error !== undefined && <FaultNotice error={error} retry={() => void reload()} />}
        {colleagues === undefined && error === undefined && <Loading />}
        {colleagues !== undefined && (
          <>
            <PeopleSection people={colleagues.people} onChange={change} />
            {colleagues.invitations.length > 0 && (
              <InvitationsSection invitations={colleagues.invitations} onChange={change} />
            )}
            <InviteSection onChange={change} />
            <HistorySection />
            {colleagues.link !== null && (
              <LinkDialog link={colleagues.link} onClose={() => change({ ...colleagues, link: null })} />
            )}
          </>
        )}
      </Page>
    </IdentityGate>
  );
}
