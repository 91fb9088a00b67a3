import { useEffect, useState } from 'react';

/** The moment now (ISO), by the server's clock when `serverTime` is given, renewed every `seconds`. */
export function useNow(serverTime?: string, seconds = 30): string {
  const [now, setNow] = useState(() => serverTime ?? new Date().toISOString());
  useEffect(() => {
    const ahead = serverTime === undefined ? 0 : Date.parse(serverTime) - Date.now();
    const tick = (): void => setNow(new Date(Date.now() + ahead).toISOString());
    tick();
    const timer = setInterval(tick, seconds * 1000);
    return () => clearInterval(timer);
  }, [serverTime, seconds]);
  return now;
}
