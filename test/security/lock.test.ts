import { describe, expect, it, vi } from 'vitest';
import { createTick, type LockSignals, TICK_MS } from '../../electron/main/platform/lock-tick.ts';
import { createLock, type LockParts } from '../../electron/main/platform/lock.ts';
import { createRateLimit } from '../../electron/main/ipc/rate-limit.ts';

function fakeParts(dies: boolean) {
  const steps: string[] = [];
  const step = (name: string) => () => void steps.push(name);
  const parts: LockParts = {
    blank: step('blank'),
    close: async (milliseconds) => void steps.push(`close ${milliseconds}`),
    kill: async (milliseconds) => {
      steps.push(`kill ${milliseconds}`);
      return dies;
    },
    emptySession: async () => void steps.push('empty'),
    rebuild: step('rebuild'),
    quit: step('quit'),
  };
  return { steps, parts };
}

describe('B8: the steps of a lock', () => {
  it('come in order, with their deadlines', async () => {
    const { steps, parts } = fakeParts(true);
    await createLock(parts)();
    expect(steps).toEqual(['blank', 'close 300', 'kill 500', 'empty', 'rebuild']);
  });

  it('end the program when the process does not die', async () => {
    const { steps, parts } = fakeParts(false);
    await createLock(parts)();
    expect(steps.at(-1)).toBe('quit');
    expect(steps).not.toContain('rebuild');
  });

  it('are taken once when two triggers come together, and again later', async () => {
    const { steps, parts } = fakeParts(true);
    const lock = createLock(parts);
    await Promise.all([lock(), lock()]);
    expect(steps.filter((step) => step === 'blank')).toHaveLength(1);
    await lock();
    expect(steps.filter((step) => step === 'blank')).toHaveLength(2);
  });
});

describe('B8: what locks', () => {
  function machine(policy: ReturnType<LockSignals['policy']>) {
    const state = { now: 1_000_000, idle: 0, policy };
    const lock = vi.fn();
    const tick = createTick({
      now: () => state.now,
      idleSeconds: () => state.idle,
      policy: () => state.policy,
      lock,
    });
    const pass = (milliseconds = TICK_MS) => {
      state.now += milliseconds;
      tick();
    };
    return { state, lock, pass };
  }
  const policy = { idleMinutes: 5, maxHours: 8 };

  it('five minutes without input, not one second less', () => {
    const { state, lock, pass } = machine(policy);
    state.idle = 299;
    pass();
    expect(lock).not.toHaveBeenCalled();
    state.idle = 300;
    pass();
    expect(lock).toHaveBeenCalledOnce();
  });

  it('a clock that jumped, in either direction', () => {
    const { lock, pass } = machine(policy);
    pass(TICK_MS + 30_000);
    expect(lock).not.toHaveBeenCalled();
    pass(TICK_MS + 30_001);
    expect(lock).toHaveBeenCalledTimes(1);
    pass(-60_000);
    expect(lock).toHaveBeenCalledTimes(2);
  });

  it('eight hours after it was opened, however busy the person is', () => {
    const { lock, pass } = machine(policy);
    pass();
    for (let ticks = 1; ticks < (8 * 3_600_000) / TICK_MS; ticks += 1) pass();
    expect(lock).not.toHaveBeenCalled();
    pass();
    expect(lock).toHaveBeenCalledOnce();
  });

  it('nothing, while the kit is closed; and the hours count from the next unlock', () => {
    const { state, lock, pass } = machine(null);
    state.idle = 9999;
    pass(10 * 3_600_000);
    expect(lock).not.toHaveBeenCalled();
    state.idle = 0;
    state.policy = policy;
    pass();
    expect(lock).not.toHaveBeenCalled();
  });
});

describe('I1: the limit on unlocking', () => {
  it('gives five tries, then a wait that doubles up to fifteen minutes', () => {
    let now = 0;
    const limit = createRateLimit(() => now);
    for (let tries = 0; tries < 5; tries += 1) expect(limit.attempt()).toBe(0);
    const waits: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      const wait = limit.attempt();
      waits.push(wait);
      now += wait - 1;
      expect(limit.attempt()).toBe(1);
      now += 1;
      expect(limit.attempt()).toBe(0);
    }
    expect(waits).toEqual([60, 120, 240, 480, 900, 900]);
  });

  it('forgets after a right answer', () => {
    const limit = createRateLimit(() => 0);
    for (let tries = 0; tries < 5; tries += 1) limit.attempt();
    expect(limit.attempt()).toBe(60);
    limit.succeeded();
    expect(limit.attempt()).toBe(0);
  });
});
