import { IssueInvitationLinkDocument, type IssueInvitationLinkMutation } from '@samsyn/contracts/rounds';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatMoment } from '../../../lib/dates.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';

type Link = Extract<IssueInvitationLinkMutation['issueInvitationLink'], { __typename: 'InvitationLink' }>;

/** A fresh way in for one body. The old link stops working, so it is asked for first; the new one is shown once. */
export function InvitationLinkDialog({
  row,
  onClose,
}: {
  row: { invitationId: string; name: string };
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [link, setLink] = useState<Link | null>(null);
  const issue = async (): Promise<void> => {
    const issued = await run(async () => {
      const variables = { invitationId: row.invitationId };
      const { data } = await client.mutate({ mutation: IssueInvitationLinkDocument, variables });
      return data?.issueInvitationLink;
    });
    if (issued !== null) setLink(issued);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('rounds.link.title', { name: row.name })}
      actions={
        link === null ? (
          <>
            <Button kind="primary" busy={busy} onClick={() => void issue()}>
              {t('rounds.link.issue')}
            </Button>
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
          </>
        ) : (
          <Button onClick={onClose}>{t('ui.close')}</Button>
        )
      }
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      {link === null ? <p>{t('rounds.link.text')}</p> : <IssuedLink link={link} />}
    </Dialog>
  );
}

function IssuedLink({ link }: { link: Link }): ReactElement {
  const t = useText();
  const say = useToast();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; the link takes the focus, marked for copying.
  useEffect(() => box.current?.querySelector('input')?.select(), []);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link.url);
      say(t('rounds.link.copied'));
    } catch {
      // No leave to write to the clipboard: the words are marked, so that the person's own copy key does it.
      box.current?.querySelector('input')?.select();
      say(t('rounds.link.marked'));
    }
  };
  return (
    <div ref={box}>
      <TextField
        label={t('rounds.link.label')}
        hint={t('rounds.link.expires', { moment: formatMoment(link.expiresAt, language) })}
        name="inbjudan"
        readOnly
        value={link.url}
        onChange={() => undefined}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p>
        <Button onClick={() => void copy()}>{t('rounds.link.copy')}</Button>
      </p>
    </div>
  );
}
