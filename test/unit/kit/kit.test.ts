import { describe, expect, it } from 'vitest';
import { contract, type OperationName } from '../../../src/contract/index.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import { SAMPLES } from '../../contract/samples.ts';
import { closedKit, DRAFT, openTestKit, PASSPHRASE, reopened } from './support.ts';

const atVault = (Object.keys(contract) as OperationName[]).filter(
  (name) => contract[name].at === 'vault',
);

describe('dispatch', () => {
  it('answers nothing of an unlocked kit while it is closed', async () => {
    const { ask } = closedKit();
    for (const name of atVault.filter((each) => contract[each].state === 'open')) {
      const answer = await ask(name, SAMPLES[name]());
      expect(answer, name).toEqual({ ok: false, error: { code: 'wrongState' } });
    }
  });

  it('does not make or open a second kit while one is open', async () => {
    const { ask } = await openTestKit();
    for (const name of atVault.filter((each) => contract[each].state === 'closed')) {
      const answer = await ask(name, SAMPLES[name]());
      expect(answer, name).toEqual({ ok: false, error: { code: 'wrongState' } });
    }
  });

  it('refuses an unknown name, a name of main, an extra field and a wrong type', async () => {
    const { ask } = await openTestKit();
    const bad = { ok: false, error: { code: 'badRequest' } };
    expect(await ask('toString', {})).toEqual(bad);
    expect(await ask('app.state', {})).toEqual(bad);
    expect(await ask('kit.state', { more: 1 })).toEqual(bad);
    expect(await ask('trip.get', { trip: 7 })).toEqual(bad);
    expect(await ask('trip.list', null)).toEqual(bad);
  });

  it('answers `internal` for a bug, without its text', async () => {
    const { ask } = await openTestKit({
      library: new Proxy(
        { items: [], sources: [] },
        {
          get: () => {
            throw new Error('secret detail');
          },
        },
      ),
    });
    expect(await ask('trip.save', { trip: null, draft: DRAFT })).toEqual({
      ok: false,
      error: { code: 'internal' },
    });
  });
});

/** A well-formed request, so that only the state decides. */
describe('the passphrase', () => {
  it('is offered as six words of the language, and passes its own gate', async () => {
    const { run } = closedKit();
    for (const language of ['en', 'fr'] as const) {
      const { passphrase } = await run('kit.suggestPassphrase', { language });
      expect(new TextDecoder().decode(passphrase).split(' ')).toHaveLength(6);
      expect(await run('kit.judgePassphrase', { passphrase })).toMatchObject({ accepted: true });
    }
  });

  it('is refused with advice when it is easy to guess', async () => {
    const { ask, run } = closedKit();
    const weak = 'Parlement2026!';
    const judged = await run('kit.judgePassphrase', { passphrase: utf8(weak) });
    expect(judged.accepted).toBe(false);
    expect(judged.advice?.fr).not.toBe('');
    const request = { passphrase: utf8(weak), role: 'staff', language: 'en' };
    expect(await ask('kit.create', request)).toEqual({
      ok: false,
      error: { code: 'weakPassphrase' },
    });
  });

  it('is wiped once it was used', async () => {
    const { run } = closedKit();
    const passphrase = utf8(PASSPHRASE);
    await run('kit.create', { passphrase, role: 'staff', language: 'en' });
    expect(passphrase.every((byte) => byte === 0)).toBe(true);
  });
});

describe('settings and drafts', () => {
  it('keeps the role, the language and the lock times in the vault', async () => {
    const test = await openTestKit();
    expect(test.kit.lockPolicy()).toEqual({ idleMinutes: 5, maxHours: 8 });
    await test.run('settings.set', { idleMinutes: 2, maxHours: 1 });
    const again = await reopened(test);
    expect(again.kit.lockPolicy()).toEqual({ idleMinutes: 2, maxHours: 1 });
    expect(await again.run('kit.state', {})).toMatchObject({ role: 'traveller', language: 'fr' });
  });

  it('has no value that switches the lock off', async () => {
    const { ask } = await openTestKit();
    for (const wrong of [
      { idleMinutes: 0, maxHours: 8 },
      { idleMinutes: 16, maxHours: 8 },
      { idleMinutes: 5, maxHours: 9 },
    ]) {
      expect(await ask('settings.set', wrong)).toMatchObject({ error: { code: 'badRequest' } });
    }
  });

  it('keeps a half-written text over a lock, and lets go of an empty one', async () => {
    const test = await openTestKit();
    await test.run('draft.put', { key: 'note:1', text: 'half a sen' });
    const again = await reopened(test);
    expect(await again.run('draft.get', { key: 'note:1' })).toEqual({ text: 'half a sen' });
    await again.run('draft.put', { key: 'note:1', text: '' });
    const last = await reopened(again);
    expect(await last.run('draft.get', { key: 'note:1' })).toEqual({ text: '' });
  });
});

describe('the check of the kit', () => {
  it('finds nothing in a kit that was used, and counts its changes', async () => {
    const test = await openTestKit();
    const before = await test.run('kit.state', {});
    await test.run('trip.save', { trip: null, draft: DRAFT });
    const after = await test.run('kit.state', {});
    expect(after.change).toBe(before.change + 1);
    expect(after.words.en.split(' ')).toHaveLength(3);
    expect(await test.run('kit.check', {})).toEqual({ ok: true, class: 'fine', findings: [] });
  });
});
