import { jest } from '@jest/globals';
import { SessionKeeper, type SessionView, type Times } from './keeper.ts';

const MINUTE = 60_000;
/** The computer's clock is wrong by this much. */
const SKEW = 7 * 60 * MINUTE;

/** A session as the api keeps it: thirty minutes from the last act, twelve hours in any case. */
class Api {
  seen = this.now;
  ends = this.now + 12 * 60 * MINUTE;
  revoked = false;
  offline = false;
  told = 0;
  asked = 0;
  readonly views: SessionView['kind'][] = [];
  readonly keeper = new SessionKeeper({
    ask: async () => this.answer((this.asked += 1)),
    keep: async () => {
      this.told += 1;
      if (!this.offline && this.left > 0) this.seen = this.now;
      return this.answer(0);
    },
    onChange: ({ kind }) => void this.views.push(kind),
  });

  get now(): number {
    return Date.now() - SKEW;
  }

  get left(): number {
    return this.revoked ? 0 : Math.min(this.seen + 30 * MINUTE, this.ends) - this.now;
  }

  private answer(_: number): Times | null {
    if (this.offline) throw new Error('no contact');
    if (this.left <= 0) return null;
    const iso = (at: number) => new Date(at).toISOString();
    return { serverTime: iso(this.now), expiresAt: iso(this.now + this.left), endsAt: iso(this.ends) };
  }
}

const pass = async (minutes: number): Promise<void> => jest.advanceTimersByTimeAsync(minutes * MINUTE);
let api: Api;
beforeEach(async () => {
  jest.useFakeTimers();
  api = new Api();
  api.keeper.start();
  await pass(0);
});
afterEach(() => {
  api.keeper.stop();
  jest.useRealTimers();
});

describe('what keeps a session alive', () => {
  it('is opening the page, and nothing that the page does by itself', async () => {
    expect(api.told).toBe(1);
    await pass(24);
    expect([api.told, api.asked > 20, api.keeper.view.kind]).toEqual([1, true, 'quiet']);
  });

  it('is what a person does, told at most once a minute, the last of it too', async () => {
    for (let second = 0; second < 300; second += 1) {
      api.keeper.act();
      await pass(1 / 60);
    }
    expect(api.told).toBeLessThanOrEqual(6);
    await pass(1.1);
    expect(api.now - api.seen).toBeLessThanOrEqual(1.2 * MINUTE);
    await pass(23);
    expect(api.keeper.view.kind).toBe('quiet');
  });

  it('is told again when nobody heard it', async () => {
    await pass(2);
    api.offline = true;
    api.keeper.act();
    await pass(0.1);
    api.offline = false;
    const before = api.told;
    api.keeper.act();
    await pass(0);
    expect(api.told).toBe(before + 1);
    expect(api.left).toBeGreaterThan(29.9 * MINUTE);
  });
});

describe('the warning', () => {
  it('comes five minutes before the end, by the server’s clock, and is put off by its button only', async () => {
    await pass(24.9);
    expect(api.keeper.view.kind).toBe('quiet');
    await pass(0.2);
    expect(api.keeper.view.kind).toBe('idle');
    api.keeper.act();
    await pass(1);
    expect([api.told, api.keeper.view.kind]).toEqual([1, 'idle']);
    await api.keeper.extend();
    expect([api.told, api.keeper.view.kind]).toEqual([2, 'quiet']);
    expect(api.left).toBe(30 * MINUTE);
  });

  it('does not come while the person is at work in another window, and goes when they extend there', async () => {
    await pass(20);
    api.seen = api.now;
    await pass(6);
    expect(api.keeper.view.kind).toBe('quiet');
    await pass(19.5);
    expect(api.keeper.view.kind).toBe('idle');
    api.seen = api.now;
    await pass(0.1);
    expect(api.keeper.view.kind).toBe('quiet');
  });

  it('is followed by the end', async () => {
    await pass(30.1);
    expect(api.views).toEqual(['idle', 'ended']);
  });

  it('before the twelfth hour says that nothing can be put off, once', async () => {
    for (let minute = 0; minute < 714; minute += 6) {
      api.keeper.act();
      await pass(6);
    }
    expect(api.keeper.view.kind).toBe('quiet');
    await pass(1.5);
    expect(api.keeper.view.kind).toBe('final');
    await api.keeper.extend();
    expect(api.keeper.view.kind).toBe('final');
    api.keeper.dismissFinal();
    api.keeper.act();
    await pass(2);
    expect(api.keeper.view.kind).toBe('quiet');
    await pass(3);
    expect(api.keeper.view.kind).toBe('ended');
  });
});

describe('a session that was ended elsewhere', () => {
  it('is noticed within the minute, at once when there is reason to doubt', async () => {
    api.revoked = true;
    await api.keeper.look();
    expect(api.keeper.view.kind).toBe('ended');
    const asked = api.asked;
    await pass(10);
    expect(api.asked).toBe(asked);
  });

  it('is not taken for ended when only the contact is lost', async () => {
    api.offline = true;
    await pass(10);
    expect(api.keeper.view.kind).toBe('quiet');
    api.offline = false;
    api.revoked = true;
    await pass(1.1);
    expect(api.keeper.view.kind).toBe('ended');
  });
});
