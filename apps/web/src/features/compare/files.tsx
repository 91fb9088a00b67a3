import { useId, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { buttonClass } from '../../ui/button.tsx';
import type { Comparison } from './model/comparison.ts';
import styles from './compare.module.css';

/** What can be taken along: every file is made of the comparison that the page shows. */
export function Files({ from, to }: Pick<Comparison, 'from' | 'to'>): ReactElement {
  const t = useText();
  const title = useId();
  const compared = `/export/foreskrift/${from.id}/${to.id}`;
  const files = [
    { href: `${compared}/andringar.docx`, label: t('compare.file.tracked') },
    { href: `${compared}/jamforelsetabell.docx`, label: t('compare.file.table') },
    { href: `${compared}/andringsforfattning.docx`, label: t('compare.file.act') },
    { href: `${compared}/andringar.html`, label: t('compare.file.page') },
    { href: `${compared}/andringsforfattning.xml`, label: t('compare.file.actAkn') },
    { href: `/export/foreskrift/${from.id}/version.xml`, label: t('compare.file.akn', { number: from.number }) },
    { href: `/export/foreskrift/${to.id}/version.xml`, label: t('compare.file.akn', { number: to.number }) },
  ];
  return (
    <div className={styles['files']}>
      <h2 id={title}>{t('compare.files')}</h2>
      <ul aria-labelledby={title}>
        {files.map(({ href, label }) => (
          <li key={href}>
            <a className={buttonClass({ kind: 'quiet', size: 'dense' })} href={href} download>
              {label}
            </a>
          </li>
        ))}
        <li>
          <button type="button" className={buttonClass({ kind: 'quiet', size: 'dense' })} onClick={() => print()}>
            {t('compare.print')}
          </button>
        </li>
      </ul>
    </div>
  );
}
