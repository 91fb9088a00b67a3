import { countingIds } from '../spec-notation.ts';
import { parsePlainText } from './parse-statute.ts';

/** Milliseconds of processor time; the clock on the wall runs on while other programs have their turn. */
function processorTime(words: string): number {
  const before = process.cpuUsage();
  parsePlainText(words, countingIds());
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Four times the text may take about four times the time; where each line looks at all others it takes sixteen times. */
describe('long and hostile texts', () => {
  const repeated = [
    'a',
    ' ',
    '§',
    '.',
    '-',
    '\n',
    '\f',
    '1 §\n',
    '1 § A\n',
    '1 kap.\n',
    '1. ',
    '1.\n',
    'a)\n',
    'Bilaga\n',
    'Allmänna råd\n',
    'A.\n',
    'x   y\n',
    'x\ty\n',
    'AFS 2023:1\n',
    '/Upphör att gälla U:',
    'Innehåll\n',
    'a..... 1\n',
    '\f1\n\nA1 b.\n',
    'Aa Bb\n',
    'avses med\nprov\n\n',
  ];
  it.each(repeated)('%j, over and over, is read in linear time', (unit) => {
    const short = unit.repeat(Math.ceil(10_000 / unit.length));
    const long = short.repeat(4);
    processorTime(short);
    expect(processorTime(long)).toBeLessThan(12 * Math.max(25, processorTime(short)));
  });
});
