import type { Statute } from '@samsyn/statute';
import { escapeXml, xml } from './xml-writer.ts';

/** What the text itself does not say. */
export interface AkomaNtosoOptions {
  /** The version's date, `2026-11-22`. */
  date: string;
  /** The authority that gives the statute out. */
  authority?: string;
  /** Provision id → the eId it had in its first version. Without one the eId of this version is taken. */
  firstEIds?: ReadonlyMap<string, string>;
}

/** Identification in the three levels the standard asks for, references, and what the reader needs beside the text to give the same statute back. */
export function metaOf(statute: Statute, options: AkomaNtosoOptions): string {
  const work = workAddress(statute, options.date);
  const expression = `${work}/swe@${options.date}`;
  const level = (name: string, uri: string, dateName: string, ...more: string[]): string =>
    xml(
      name,
      {},
      xml('FRBRthis', { value: `${uri}/!main` }),
      xml('FRBRuri', { value: uri }),
      xml('FRBRdate', { date: options.date, name: dateName }),
      xml('FRBRauthor', { href: '#authority' }),
      ...more,
    );
  const identification = xml(
    'identification',
    { source: '#samsyn' },
    level(
      'FRBRWork',
      work,
      'generation',
      xml('FRBRcountry', { value: 'se' }),
      statute.designation === undefined ? '' : xml('FRBRnumber', { value: statute.designation }),
      xml('FRBRname', { value: statute.title }),
    ),
    level('FRBRExpression', expression, 'version', xml('FRBRlanguage', { language: 'swe' })),
    level('FRBRManifestation', `${expression}.akn`, 'export', xml('FRBRformat', { value: 'application/akn+xml' })),
  );
  const references = xml(
    'references',
    { source: '#samsyn' },
    xml('TLCOrganization', {
      eId: 'authority',
      href: '/akn/ontology/organization/se/authority',
      showAs: options.authority ?? 'Myndigheten',
    }),
    xml('TLCObject', { eId: 'samsyn', href: '/akn/ontology/object/samsyn', showAs: 'Samsyn' }),
  );
  return xml('meta', {}, identification, references, beside(statute));
}

function beside(statute: Statute): string {
  const passages = [
    ...statute.notUnderstood.map((each) =>
      xml('s:notUnderstood', { line: String(each.line), reason: each.reason }, escapeXml(each.text)),
    ),
    ...(statute.removed ?? []).map((each) =>
      xml('s:removed', { line: String(each.line), kind: each.kind }, escapeXml(each.text)),
    ),
  ];
  const removed = statute.removed === undefined ? undefined : 'listed';
  return xml(
    'proprietary',
    { source: '#samsyn' },
    xml('s:statute', { version: '1', kind: statute.kind, removed }, ...passages),
  );
}

/** `/akn/se/act/regulation/2026-11-22/hslf-fs-2026-12` */
function workAddress(statute: Statute, date: string): string {
  const number = (statute.designation ?? 'utkast')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `/akn/se/act/${statute.kind}/${date}/${number === '' ? 'utkast' : number}`;
}
