import type { SignOffPartsFragment } from '@samsyn/contracts/signing';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';

/** Who of the body may do what the reader may not. */
export function WhoMay({
  act,
  signers,
}: {
  act: 'SUBMIT' | 'ELSEWHERE' | 'WITHDRAW';
  signers: SignOffPartsFragment['signers'];
}): ReactElement {
  const t = useText();
  const language = useLanguage();
  const names = signers.map(({ name, delegatedBy }) =>
    delegatedBy === null ? name : t('signing.signer.delegated', { name, by: delegatedBy }),
  );
  const any = new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
  return <p>{names.length === 0 ? t('signing.signers.none') : t(`signing.whoMay.${act}`, { names: any })}</p>;
}
