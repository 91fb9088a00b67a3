import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { AssignmentForm } from './assignment-form.tsx';
import { emptyValues } from './assignment-values.ts';

/** A new government assignment. */
export default function NewAssignmentPage(): ReactElement {
  const t = useText();
  const [start] = useState(emptyValues);
  return (
    <Page title={t('assignments.new')} eyebrow={<Link to="/uppdrag">{t('assignments.title')}</Link>}>
      <AssignmentForm start={start} place={{ id: null, expectedVersion: 0 }} back="/uppdrag" />
    </Page>
  );
}
