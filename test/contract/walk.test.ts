import { describe, expect, it, vi } from 'vitest';
import { type AnswerPorts, answer } from '../../electron/main/ipc/answer.ts';
import { createRateLimit } from '../../electron/main/ipc/rate-limit.ts';
import {
  contract,
  type Operation,
  type OperationName,
  SENTENCES,
} from '../../src/contract/index.ts';
import { ok } from '../../src/kernel/index.ts';
import { closedKit, openTestKit } from '../unit/kit/support.ts';
import { SAMPLES } from './samples.ts';

/** Walks every entry of the table through main's checks and a real kit (electron-hardening I1, architecture §6.2). */
const operations: Readonly<Record<string, Operation>> = contract;
const entries = Object.entries(operations).map(([name, operation]) => ({ name, operation }));
const sample = (name: string): object => SAMPLES[name as OperationName]();

type Fakes = Partial<AnswerPorts>;

function main(fakes: Fakes = {}) {
  const inMain = vi.fn(() => ok('main'));
  const inVault = vi.fn(async () => ok('vault'));
  const ports: AnswerPorts = {
    operations,
    kitState: () => 'open',
    unlockLimit: createRateLimit(() => 0),
    choose: async () => ['/a'],
    inMain,
    inVault,
    ...fakes,
  };
  const ask = (name: string, request: unknown, fromOurPage = true) =>
    answer({ name, fromOurPage, request }, ports);
  return { ask, reached: () => inMain.mock.calls.length + inVault.mock.calls.length };
}

/** The kit in the state that the operation needs. */
const inItsState = ({ state }: Operation): Fakes => ({
  kitState: () => (state === 'any' ? 'closed' : state),
});

const refusal = (code: string) => ({ ok: false, error: { code } });

/** Each field of a request given a type it cannot have, one at a time; and the whole request. */
const wrongTypes = (name: string): readonly unknown[] => [
  null,
  undefined,
  [],
  'text',
  ...Object.keys(sample(name)).map((field) => ({ ...sample(name), [field]: { of: Number.NaN } })),
];

const inMain = entries.filter(({ operation }) => operation.at === 'main');
const inVault = entries.filter(({ operation }) => operation.at === 'vault');
const withState = entries.filter(({ operation }) => operation.state !== 'any');
const withDialog = entries.filter(({ operation }) => operation.dialog !== undefined);

describe('main, entry by entry', () => {
  it.each(entries)('$name: a right request is answered once', async ({ name, operation }) => {
    const { ask, reached } = main(inItsState(operation));
    expect(await ask(name, sample(name))).toEqual(ok(operation.at));
    expect(reached()).toBe(1);
  });

  it.each(entries)('$name: a wrong sender is refused', async ({ name, operation }) => {
    const { ask, reached } = main(inItsState(operation));
    expect(await ask(name, sample(name), false)).toEqual(refusal('wrongSender'));
    expect(reached()).toBe(0);
  });

  it.each(entries)('$name: a huge payload is refused unread', async ({ name, operation }) => {
    const { ask, reached } = main(inItsState(operation));
    const huge = { ...sample(name), more: 'x'.repeat(operation.maxBytes) };
    expect(await ask(name, huge)).toEqual(refusal('tooLarge'));
    expect(reached()).toBe(0);
  });

  it.each(withState)('$name: the other state is refused', async ({ name, operation }) => {
    const other = operation.state === 'open' ? 'closed' : 'open';
    const { ask, reached } = main({ kitState: () => other });
    expect(await ask(name, sample(name))).toEqual(refusal('wrongState'));
    expect(reached()).toBe(0);
  });

  it.each(inMain)('$name: a wrong type, an extra field', async ({ name, operation }) => {
    const { ask, reached } = main(inItsState(operation));
    for (const request of [...wrongTypes(name), { ...sample(name), extra: 1 }])
      expect(await ask(name, request)).toEqual(refusal('badRequest'));
    expect(reached()).toBe(0);
  });

  it.each(withDialog)('$name: cancelled with its dialog', async ({ name, operation }) => {
    const { ask, reached } = main({ ...inItsState(operation), choose: async () => null });
    expect(await ask(name, sample(name))).toEqual(refusal('cancelled'));
    expect(reached()).toBe(0);
  });

  it.each(withDialog)('$name: gets the chosen paths beside it', async ({ name, operation }) => {
    // A copy: main overwrites the bytes of a request once it is answered.
    const passed: unknown[] = [];
    const pass = async (...all: readonly unknown[]) => {
      passed.push(structuredClone(all));
      return ok(null);
    };
    await main({ ...inItsState(operation), inMain: pass, inVault: pass }).ask(name, sample(name));
    expect(passed).toEqual([[name, sample(name), ['/a']]]);
  });

  it.each(withDialog)('$name: no dialog for a refused request', async ({ name, operation }) => {
    const choose = vi.fn(async () => null);
    await main({ ...inItsState(operation), choose }).ask(name, sample(name), false);
    expect(choose).not.toHaveBeenCalled();
  });

  it.each(entries)('$name: each code has a sentence', ({ operation }) => {
    expect(Object.keys(SENTENCES)).toEqual(expect.arrayContaining([...operation.errors]));
  });
});

describe('main', () => {
  it.each(['no.such', '', '__proto__', 'constructor', 'toString'])('knows no %s', async (name) => {
    expect(await main().ask(name, {})).toEqual(refusal('badRequest'));
  });

  it('refuses what cannot be measured', async () => {
    expect(await main().ask('home.get', { f: () => 1 })).toEqual(refusal('badRequest'));
  });

  it('tells nothing of a failure', async () => {
    const inVault = () => Promise.reject(new Error('ENOENT /home/mp/trip.valise'));
    expect(await main({ inVault }).ask('home.get', {})).toEqual(refusal('internal'));
  });

  it.each(['kit.unlock', 'kit.create', 'kit.judgePassphrase'] as const)(
    '%s leaves no passphrase in main, whatever the answer',
    async (name) => {
      for (const fromOurPage of [true, false]) {
        const request = SAMPLES[name]();
        await main({ kitState: () => 'closed' }).ask(name, request, fromOurPage);
        expect(request.passphrase.every((byte) => byte === 0)).toBe(true);
      }
    },
  );

  it('lets five wrong unlocks through and then says how long to wait', async () => {
    const inVault = async () => refusal('wrongPassphrase') as never;
    const { ask } = main({ kitState: () => 'closed', inVault });
    const tries: unknown[] = [];
    for (let count = 0; count < 6; count += 1)
      tries.push(await ask('kit.unlock', SAMPLES['kit.unlock']()));
    expect(tries.slice(0, 5)).toEqual(Array(5).fill(refusal('wrongPassphrase')));
    expect(tries[5]).toEqual({ ok: false, error: { code: 'rateLimited', facts: { seconds: 60 } } });
  });
});

describe('a real kit', async () => {
  const closed = closedKit();
  const open = await openTestKit();
  const kitFor = ({ state }: Operation) => (state === 'open' ? open : closed);

  it.each(inVault)('$name accepts the sample of this test', ({ name, operation }) => {
    expect(operation.request.safeParse(sample(name)).success).toBe(true);
  });

  it.each(inVault)('$name refuses a wrong type', async ({ name, operation }) => {
    for (const request of wrongTypes(name))
      expect(await kitFor(operation).ask(name, request)).toEqual(refusal('badRequest'));
  });

  it.each(inVault)('$name refuses an extra field', async ({ name, operation }) => {
    const request = { ...sample(name), extra: 1 };
    expect(await kitFor(operation).ask(name, request)).toEqual(refusal('badRequest'));
  });

  const inOneState = inVault.filter(({ operation }) => operation.state !== 'any');
  it.each(inOneState)('$name refuses the other state', async ({ name, operation }) => {
    const other = operation.state === 'open' ? closed : open;
    expect(await other.ask(name, sample(name))).toEqual(refusal('wrongState'));
  });

  it.each(inMain)('$name is not the vault’s to answer', async ({ name }) => {
    expect(await open.ask(name, sample(name))).toEqual(refusal('badRequest'));
  });
});
