import fc from 'fast-check';
import pg from 'pg';
import { momentIn } from './moments.ts';

const byTheDriver = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ);
const two = (value: number): string => String(value).padStart(2, '0');

it('is the moment that the driver reads, for any day and fraction', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 999_999 }),
      (day, fraction) => {
        // as PostgreSQL writes it: without the fraction's last zeros, and without a point where nothing is left
        const rest = fraction === 0 ? '' : `.${String(fraction).padStart(6, '0').replace(/0+$/u, '')}`;
        const time = `${two(day.getUTCHours())}:${two(day.getUTCMinutes())}:${two(day.getUTCSeconds())}`;
        const text = `${day.toISOString().slice(0, 10)} ${time}${rest}+00`;
        expect(momentIn(text)).toEqual(byTheDriver(text));
      },
    ),
  );
});

it.each(['2026-11-23 15:57:59+01', 'infinity', '-infinity', '0044-03-15 00:00:00+00 BC', '10001-01-01 00:00:00+00'])(
  'leaves %s to the driver',
  (text) => expect(momentIn(text)).toBeNull(),
);
