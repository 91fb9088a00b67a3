import { SigningOrderDocument } from '@samsyn/contracts/signing';
import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useViewer } from '../../app/viewer.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { DelegationsSection } from './delegations-section.tsx';
import { OrderForm } from './order-form.tsx';
import styles from './signing.module.css';

/** How the body decides on its answers, for all of it; a coordinator changes it, a signatory delegates. The authority sees nothing of it. */
export default function OrderPage(): ReactElement {
  const t = useText();
  const { organisationName } = useViewer();
  const { data, error, reload, set } = useAnswer(SigningOrderDocument, {});
  const order = data?.signingOrder;
  return (
    <Page title={t('signing.order.title')} eyebrow={organisationName} lead={t('signing.order.lead')}>
      {error !== undefined && <FaultNotice error={error} retry={() => void reload()} />}
      {order === undefined && error === undefined && <Loading />}
      {order !== undefined && (
        <>
          <Section title={t('signing.order.way')}>
            {order.mayChange ? (
              <OrderForm key={order.version} order={order} onChange={(signingOrder) => set({ signingOrder })} />
            ) : (
              <p>
                <strong>{t(`signing.chain.${order.chain}`)}.</strong> {t(`signing.chain.${order.chain}.text`)}
              </p>
            )}
            <p className={styles['hint']}>
              {order.signatories.length === 0
                ? t('signing.signers.none')
                : t('signing.order.signatories', { names: order.signatories.join(', ') })}
            </p>
          </Section>
          {order.rounds.length > 0 && (
            <Section title={t('signing.order.rounds')}>
              <ul className={styles['list']}>
                {order.rounds.map(({ roundId, title, chain }) => (
                  <li key={roundId} className={styles['row']}>
                    <span>{title}</span>
                    <span>{t(`signing.chain.${chain}`)}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <DelegationsSection />
        </>
      )}
    </Page>
  );
}
