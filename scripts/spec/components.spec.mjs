import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, TIMES } from '../components.mjs';
import { ROOT } from './fixture.mjs';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const ID = 'GHSA-aaaa-bbbb-cccc';
const daysAgo = (days) => NOW - days * 86_400_000;

/** A report as npm writes it: one package with the fault, and one that only brings the other along. */
const report = (severity, extra = {}) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: {
      left: {
        name: 'left',
        severity,
        via: [
          {
            source: 1,
            name: 'left',
            title: 'Pads without end',
            url: `https://advisories.invalid/${ID}`,
            severity,
            range: '<2',
          },
        ],
      },
      right: { name: 'right', severity, via: ['left'] },
      ...extra,
    },
    metadata: {},
  });
const at = (text, days, known = {}) => judge(text, { now: NOW, lockChanged: daysAgo(days), known });

describe('known faults of the components', () => {
  it.each([
    ['critical', 6.9, 'passed'],
    ['critical', 7.1, 'failed'],
    ['high', 29, 'passed'],
    ['high', 31, 'failed'],
    ['moderate', 91, 'passed'],
    ['low', 93, 'failed'],
    ['of an unknown kind', 8, 'failed'],
  ])('one that is %s, %d days after the lock was changed: %s', (severity, days, outcome) => {
    const { lines, failures, ...counts } = at(report(severity), days);
    expect(counts).toEqual({ passed: 0, failed: 0, skipped: 0, [outcome]: 1 });
    expect(lines).toEqual([expect.stringContaining(`${ID} left: Pads without end`)]);
    expect(failures).toEqual(outcome === 'failed' ? lines : []);
  });

  it('one that attackers use is to be gone in two days, however mild it is called, from the day it was known', () => {
    const known = { [ID]: { since: '2026-11-20', exploited: true } };
    expect(at(report('low'), 0, known)).toMatchObject({ failed: 1 });
    expect(at(report('low'), 0, { [ID]: { since: '2026-11-21', exploited: true } })).toMatchObject({ passed: 1 });
  });

  it('one that does not concern the product is said with the reason, until the day it is to be looked at again', () => {
    const unaffected = 'bara i verktyg';
    expect(at(report('critical'), 90, { [ID]: { unaffected, until: '2026-12-31' } })).toMatchObject({
      passed: 1,
      lines: [expect.stringContaining('berör oss inte (bara i verktyg)')],
    });
    expect(at(report('critical'), 90, { [ID]: { unaffected, until: '2026-11-01' } })).toMatchObject({ failed: 1 });
    expect(at(report('critical'), 90, { [ID]: { unaffected } })).toMatchObject({ failed: 1 });
  });

  it('two packages with the same fault are one, and two faults are two', () => {
    const also = { title: 'Also', url: 'https://advisories.invalid/x', source: 7, severity: 'low' };
    const same = { ...JSON.parse(report('high')).vulnerabilities.left.via[0], name: 'other' };
    const { lines } = at(report('high', { other: { name: 'other', via: [same, also] } }), 1);
    expect(lines).toEqual([expect.stringContaining(`${ID} left other`), expect.stringContaining('npm-7 other: Also')]);
  });

  it('none is well', () => {
    const none = JSON.stringify({ auditReportVersion: 2, vulnerabilities: {}, metadata: {} });
    expect(at(none, 400)).toMatchObject({ passed: 1, failures: [] });
  });

  it.each([
    '',
    '<html>',
    '{"message":"405 Method Not Allowed","error":{"summary":""}}',
    '{"error":{"code":"ENOTFOUND"}}',
  ])('a registry that does not answer is said, and neither well nor a fault: %j', (text) => {
    const { lines, ...counts } = at(text, 400);
    expect(counts).toEqual({ passed: 0, failed: 0, skipped: 1, failures: [] });
    expect(lines.join()).toContain('kunde inte hämtas');
  });

  it('has the times that docs/security.md promises', () => {
    const doc = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
    const promised = [...doc.slice(doc.indexOf('## Components')).matchAll(/^\| (\w+)[^|]*\| (\d+) (hours|days) \|/gm)];
    const hours = Object.fromEntries(
      promised.map(([, kind, n, unit]) => [kind, Number(n) * (unit === 'days' ? 24 : 1)]),
    );
    expect(hours).toEqual({
      exploited: TIMES.exploited / 3_600_000,
      critical: TIMES.critical / 3_600_000,
      high: TIMES.high / 3_600_000,
      others: TIMES.low / 3_600_000,
    });
    expect(TIMES.moderate).toBe(TIMES.low);
  });
});
