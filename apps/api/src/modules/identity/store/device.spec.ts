import { deviceIn } from './device.ts';

const AFTER = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('what a browser is called', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox', 'Windows'],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${AFTER} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`,
      'Edge',
      'Windows',
    ],
    [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${AFTER} Chrome/142.0.0.0 Safari/537.36`, 'Chrome', 'macOS'],
    [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${AFTER} Version/18.0 Safari/605.1.15`, 'Safari', 'macOS'],
    [
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${AFTER} CriOS/142.0 Mobile/15E148 Safari/604.1`,
      'Chrome',
      'iPhone',
    ],
    [
      `Mozilla/5.0 (Linux; Android 10; K) ${AFTER} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
      'Samsung Internet',
      'Android',
    ],
    [`Mozilla/5.0 (X11; Linux x86_64) ${AFTER} HeadlessChrome/142.0.0.0 Safari/537.36`, 'Chrome', 'Linux'],
  ])('%s', (header, browser, system) => expect(deviceIn(header)).toEqual({ browser, system }));

  it.each([undefined, '', 'node', 'curl/8.5.0', 'Mozilla/5.0 (Windows NT 10.0)', `Firefox/1 ${'x'.repeat(9_000)}`])(
    'nothing for %.30s',
    (header) => expect(deviceIn(header)).toBeNull(),
  );
});
