import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  openVault,
  restoreVault,
  type SettleChoice,
  type Standing,
  type Vault,
} from '../../../src/vault/index.ts';
import {
  clock,
  codeOf,
  copyOf,
  derivedSlot,
  freshFolder,
  idOf,
  must,
  NOTE,
  options,
  PASSPHRASE,
  put,
  random,
  typed,
} from './support.ts';
import {
  SETTLE,
  RESTORE,
  profile,
  type Profile,
  open,
  saved,
  standingAt,
  noteIn,
  known,
  stateOf,
  idIn,
} from './anchor-support.ts';

const CHOICES = ['restoredBackup', 'readOnly', 'tampering', 'noted'] as const;

interface Scene {
  readonly file: string;
  readonly here: Profile;
  /** What the person noted when the kit was closed last. */
  readonly noted: { readonly generation: number; readonly wordIndexes: readonly number[] };
}

/** Part D's eight: how each comes about, and what the opening says of it. */
const SCENARIOS: Readonly<
  Record<string, { readonly verdict: Partial<Standing>; readonly stage: () => Promise<Scene> }>
> = {
  'the whole file put back': {
    verdict: { verdict: 'older' },
    async stage() {
      const { file, here } = await known();
      const older = readFileSync(file);
      await saved(file, 2, here.witness);
      const noted = await stateOf(file);
      writeFileSync(file, older);
      return { file, here, noted };
    },
  },
  'file and anchor put back': {
    verdict: { verdict: 'current' },
    async stage() {
      const { file, here } = await known();
      const [older, note] = [readFileSync(file), readFileSync(noteIn(here))];
      await saved(file, 2, here.witness);
      const noted = await stateOf(file);
      writeFileSync(file, older);
      writeFileSync(noteIn(here), note);
      return { file, here, noted };
    },
  },
  'the anchor missing': {
    verdict: { verdict: 'cannotTell', why: 'noNote' },
    async stage() {
      const { file, here } = await known();
      rmSync(noteIn(here));
      return { file, here, noted: await stateOf(file) };
    },
  },
  'the anchor newer than the file': {
    verdict: { verdict: 'older' },
    async stage() {
      const { file, here } = await known();
      // One save, noted, and then lost with the disk that it was on.
      const lost = copyOf(file, 'lost.valise');
      await saved(lost, 1, here.witness);
      return { file, here, noted: await stateOf(lost) };
    },
  },
  'a fork, both copies saved to': {
    verdict: { verdict: 'forked' },
    async stage() {
      const { file, here } = await known();
      const there = copyOf(file, 'there.valise');
      await saved(file, 2, here.witness);
      await saved(there, 3, profile().witness);
      const noted = await stateOf(file);
      copyFileSync(there, file);
      return { file, here, noted };
    },
  },
  'a restored backup': {
    verdict: { verdict: 'otherBranch' },
    async stage() {
      const { file, here } = await known();
      const backup = copyOf(file, 'backup.valise');
      await saved(file, 2, here.witness);
      const noted = await stateOf(file);
      const path = join(freshFolder(), 'restored.valise');
      const witness = profile().witness;
      const restored = await restoreVault({
        ...options(path),
        from: backup,
        note: RESTORE,
        witness,
      });
      must(restored).close();
      await saved(path, 4, witness);
      return { file: path, here, noted };
    },
  },
  'the other laptop': {
    verdict: { verdict: 'ahead', changes: 3 },
    async stage() {
      const { file, here } = await known();
      const noted = await stateOf(file);
      await saved(file, 3, profile().witness);
      return { file, here, noted };
    },
  },
  'the clock put back': {
    verdict: { verdict: 'current', clockBehind: true },
    async stage() {
      const { file, here } = await known();
      const vault = must(
        await openVault({
          ...options(file),
          witness: here.witness,
          clock: { now: () => clock.now() + 360_000 },
        }),
      );
      must(vault.commit([put(1, 'in six minutes')], NOTE));
      const noted = vault.state();
      vault.close();
      return { file, here, noted };
    },
  },
};

const asks = ({ verdict }: Partial<Standing>): boolean =>
  verdict === 'older' || verdict === 'forked' || verdict === 'otherBranch';

describe.each(Object.entries(SCENARIOS))('%s', (_name, { verdict, stage }) => {
  let scene: Scene;
  let [file, note]: [Uint8Array, Uint8Array | undefined] = [new Uint8Array(), undefined];
  beforeAll(async () => {
    scene = await stage();
    file = readFileSync(scene.file);
    const { witness } = scene.here;
    note = witness.recall(await idIn(scene.file));
  });

  /** The scene as it was staged, whatever the test before has done to it. */
  const enter = async (more = {}): Promise<Vault> => {
    writeFileSync(scene.file, file);
    const anchor = join(scene.here.folder, `${await idIn(scene.file)}.anchor`);
    if (note === undefined) rmSync(anchor, { force: true });
    else writeFileSync(anchor, note);
    return open(scene.file, scene.here.witness, more);
  };
  const next = async () => (await standingAt(scene.file, scene.here.witness)).verdict;
  const save = (vault: Vault) => codeOf(vault.commit([put(1, 'after')], NOTE));

  it('is told, and never locks anybody out', async () => {
    const vault = await enter();
    expect(vault.standing()).toMatchObject(verdict);
    expect(vault.get('answer', idOf(1))?.value).toMatch(/saved 1|in six minutes/);
    expect(vault.check()).toMatchObject({ ok: true });
    expect(vault.journal().length).toBeGreaterThan(3);
    vault.close();
  });

  it('shows the state that was seen, to be compared with what was noted', async () => {
    const vault = await enter();
    const standing = vault.standing();
    const seen = 'seen' in standing ? standing.seen : vault.state();
    const { generation, wordIndexes } = scene.noted;
    const words = seen.wordIndexes.join() === wordIndexes.join();
    const same = seen.generation === generation && words;
    // Where file and note were both put back only the paper tells; the other laptop's saves are new to it too.
    expect(same).toBe(!['file and anchor put back', 'the other laptop'].includes(_name));
    vault.close();
  });

  it(
    asks(verdict) ? 'saves nothing before it is settled' : 'saves without a question',
    async () => {
      const vault = await enter();
      const answer = asks(verdict) ? 'undecided' : 'fine';
      expect(codeOf(vault.putDraft('form', 'x'))).toBe(answer);
      expect(save(vault)).toBe(answer);
      expect(codeOf(vault.repair(NOTE))).toBe(answer);
      expect(
        codeOf(
          await vault.putSlot(
            typed(PASSPHRASE),
            'free',
            derivedSlot('recovery', random.bytes(16)),
            [],
            NOTE,
          ),
        ),
      ).toBe(answer);
      vault.close();
      expect(await next()).toBe(asks(verdict) ? verdict.verdict : 'current');
      if (asks(verdict)) expect(readFileSync(scene.file)).toEqual(file);
    },
  );

  it.each(CHOICES)('settled as %s', async (choice) => {
    const vault = await enter();
    const { generation } = vault.state();
    const settled = codeOf(vault.settle(choice, SETTLE));
    const after: Record<SettleChoice, readonly [string, string, string | undefined]> = {
      restoredBackup: ['fine', 'fine', 'current'],
      readOnly: ['fine', 'readOnly', verdict.verdict],
      tampering: ['fine', 'readOnly', verdict.verdict],
      noted: asks(verdict)
        ? ['undecided', 'undecided', verdict.verdict]
        : ['fine', 'fine', 'current'],
    };
    const entries = vault.journal();
    expect([settled, save(vault)]).toEqual(after[choice].slice(0, 2));
    if (choice === 'restoredBackup') {
      expect(entries.at(-1)).toMatchObject({ ...SETTLE, generation: generation + 1 });
      expect(vault.standing().verdict).toBe('current');
    }
    vault.close();
    expect(await next()).toBe(after[choice][2]);
    const untouched = readFileSync(scene.file).equals(file);
    expect(untouched).toBe(after[choice][1] !== 'fine');
  });

  it('opened for reading is told as well, and stays as it is', async () => {
    const vault = await enter({ readOnly: true });
    expect(vault.standing()).toMatchObject(verdict);
    expect(save(vault)).toBe('readOnly');
    expect(codeOf(vault.settle('restoredBackup', SETTLE))).toBe('readOnly');
    expect(vault.standing()).toMatchObject(verdict);
    expect(codeOf(vault.settle('noted', SETTLE))).toBe(asks(verdict) ? 'undecided' : 'fine');
    vault.close();
    expect(await next()).toBe(verdict.verdict);
    expect(readFileSync(scene.file)).toEqual(file);
  });
});
