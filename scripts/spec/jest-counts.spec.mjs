import { afterSecond, countsOf } from '../support/jest.mjs';

const test = (fullName, status) => ({ fullName, status });
const file = (name, status, ...assertionResults) => ({ name, status, assertionResults });

const GOOD = file('/good', 'passed', test('a', 'passed'), test('b', 'pending'));
const BAD = file('/bad', 'failed', test('c', 'failed'), test('d', 'passed'), test('e', 'failed'));

describe('what Jest says is counted', () => {
  it('test by test, and a file that could not be run as one failure', () => {
    const counts = countsOf([GOOD, BAD, file('/broken', 'failed')]);
    expect(counts).toMatchObject({ passed: 2, failed: 3, skipped: 1 });
    expect(counts.failures).toEqual(['c', 'e', expect.stringContaining('/broken')]);
  });

  it('what passes at the second attempt is passed, and named', () => {
    const second = [file('/bad', 'passed', test('c', 'passed'), test('d', 'passed'), test('e', 'passed'))];
    expect(afterSecond([GOOD, BAD], second)).toMatchObject({
      passed: 4,
      failed: 0,
      failures: [],
      unsteady: ['c', 'e'],
    });
  });

  it('what fails twice is failed, and what fails only then as well', () => {
    const second = [file('/bad', 'failed', test('c', 'failed'), test('d', 'failed'), test('e', 'passed'))];
    const counts = afterSecond([GOOD, BAD], second);
    expect(counts).toMatchObject({ passed: 2, failed: 2, failures: ['c', 'd'], unsteady: ['e'] });
  });

  it('a file that could be run the second time only is unsteady', () => {
    const counts = afterSecond([file('/late', 'failed')], [file('/late', 'passed', test('f', 'passed'))]);
    expect(counts).toMatchObject({ passed: 1, failed: 0 });
    expect(counts.unsteady).toHaveLength(1);
  });

  it('a file that the second attempt did not come to keeps its failure', () => {
    expect(afterSecond([BAD], [])).toMatchObject({ failed: 2, unsteady: [] });
  });
});
