import { describe, expect, it, vi } from 'vitest';
import { type AnswerPorts, answer } from '../../electron/main/ipc/answer.ts';
import { createRateLimit } from '../../electron/main/ipc/rate-limit.ts';
import { REQUEST_OVERHEAD } from '../../electron/relay/layout.ts';
import { pack, unpack } from '../../electron/relay/pack.ts';
import {
  contract,
  type Operation,
  type OperationName,
  SENTENCES,
} from '../../src/contract/index.ts';
import { concatBytes, ok } from '../../src/kernel/index.ts';
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
  const sendRaw = (name: string, request: unknown, fromOurPage = true) =>
    answer({ name, fromOurPage, request }, ports);
  const ask = (name: string, request: unknown, fromOurPage = true) =>
    sendRaw(name, operations[name]?.at === 'vault' ? sealedLike(request) : request, fromOurPage);
  return { ask, sendRaw, reached: () => inMain.mock.calls.length + inVault.mock.calls.length };
}

/** As long as the preload's; main cannot tell it from a real one, since it opens none. */
const sealedLike = (request: unknown) => ({
  sealed: concatBytes(new Uint8Array(REQUEST_OVERHEAD), pack(request)),
});

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
    const pass = vi.fn(async () => ok(null));
    await main({ ...inItsState(operation), inMain: pass, inVault: pass }).ask(name, sample(name));
    const sent = operation.at === 'vault' ? sealedLike(sample(name)).sealed : sample(name);
    expect(pass).toHaveBeenCalledExactlyOnceWith(name, sent, ['/a']);
  });

  it.each(withDialog)('$name: no dialog for a refused request', async ({ name, operation }) => {
    const choose = vi.fn(async () => null);
    await main({ ...inItsState(operation), choose }).ask(name, sample(name), false);
    expect(choose).not.toHaveBeenCalled();
  });

  it.each(inVault)('$name: only sealed bytes pass', async ({ name, operation }) => {
    const { sendRaw, reached } = main(inItsState(operation));
    for (const request of [sample(name), pack(sample(name)), { sealed: 'text' }, { sealed: [1] }])
      expect(await sendRaw(name, request)).toEqual(refusal('badRequest'));
    expect(reached()).toBe(0);
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
    expect(await main().ask('app.state', { f: () => 1 })).toEqual(refusal('badRequest'));
  });

  it('tells nothing of a failure', async () => {
    const inVault = () => Promise.reject(new Error('ENOENT /home/mp/trip.valise'));
    expect(await main({ inVault }).ask('home.get', {})).toEqual(refusal('internal'));
  });

  it('offers the file name that stands beside the sealed bytes, and only a text', async () => {
    const choose = vi.fn(async () => null);
    const { sendRaw } = main({ choose });
    for (const name of ['seal.jpg', 7])
      await sendRaw('attachment.export', { ...sealedLike({}), name });
    expect(choose.mock.calls).toEqual([
      ['save-attachment', 'seal.jpg'],
      ['save-attachment', undefined],
    ]);
  });

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

  it.each(inVault)('$name: the way over main changes nothing', async ({ name, operation }) => {
    const request = sample(name);
    expect(unpack(pack(request))).toEqual(request);
    const answered = await kitFor(operation).ask(name, request);
    expect(unpack(pack(answered))).toEqual(answered);
  });

  it.each(inMain)('$name is not the vault’s to answer', async ({ name }) => {
    expect(await open.ask(name, sample(name))).toEqual(refusal('badRequest'));
  });
});
