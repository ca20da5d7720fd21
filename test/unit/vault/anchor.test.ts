import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import Database from 'better-sqlite3';
import { ANCHOR_LENGTH, claimedBy, judgeStanding } from '../../../src/vault/anchor.ts';
import { scanVault } from '../../../src/vault/scan.ts';
import { readHeaders, unlockHeaders } from '../../../src/vault/unlock.ts';
import {
  fileWitness,
  openVault,
  restoreVault,
  type SettleChoice,
  type Standing,
  type Vault,
  type Witness,
} from '../../../src/vault/index.ts';
import {
  clock,
  codeOf,
  copyOf,
  derive,
  derivedSlot,
  flipped,
  freshFolder,
  idOf,
  must,
  newVault,
  NOTE,
  options,
  PASSPHRASE,
  put,
  random,
  surgery,
  typed,
} from './support.ts';

const SETTLE = { actor: 'owner', verb: 'vault.settle' };
const RESTORE = { actor: 'owner', verb: 'vault.restore' };
const CHOICES = ['restoredBackup', 'readOnly', 'tampering', 'noted'] as const;

/** A computer's profile: the folder in which it remembers. */
const profile = () => {
  const folder = freshFolder();
  return { folder, witness: fileWitness(folder, random) };
};
type Profile = ReturnType<typeof profile>;

const open = async (file: string, witness?: Witness, more = {}): Promise<Vault> =>
  must(await openVault({ ...options(file), ...(witness && { witness }), ...more }));

/** Opens, saves as often as asked, and closes. */
async function saved(file: string, times: number, witness?: Witness): Promise<void> {
  const vault = await open(file, witness);
  for (let at = 0; at < times; at += 1) must(vault.commit([put(at, `saved ${at}`)], NOTE));
  vault.close();
}

async function standingAt(file: string, witness?: Witness): Promise<Standing> {
  const vault = await open(file, witness);
  const standing = vault.standing();
  vault.close();
  return standing;
}

/** The note that a profile keeps; there is one vault in each. */
function noteIn({ folder }: Profile): string {
  const [name, ...others] = readdirSync(folder).filter((each) => each.endsWith('.anchor'));
  if (name === undefined || others.length > 0) throw new Error('not one note');
  return join(folder, name);
}

let base = '';
beforeAll(async () => {
  const made = await newVault();
  made.vault.close();
  base = made.path;
});

/** A vault of change 4 that this computer has seen. */
async function known(): Promise<{ file: string; here: Profile }> {
  const file = copyOf(base, 'kit.valise');
  const here = profile();
  await saved(file, 3, here.witness);
  return { file, here };
}

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

async function stateOf(file: string) {
  const vault = await open(file, undefined, { readOnly: true });
  const state = vault.state();
  vault.close();
  return state;
}

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

const idIn = async (file: string): Promise<string> => {
  const vault = await open(file, undefined, { readOnly: true });
  const { id } = vault;
  vault.close();
  return id;
};

describe('around the eight', () => {
  it('a backup restored on this computer asks nothing, then or later', async () => {
    const { file, here } = await known();
    const backup = copyOf(file, 'backup.valise');
    await saved(file, 2, here.witness);
    const path = join(freshFolder(), 'restored.valise');
    const { witness } = here;
    const vault = must(
      await restoreVault({ ...options(path), from: backup, note: RESTORE, witness }),
    );
    expect(vault.standing().verdict).toBe('current');
    must(vault.commit([put(1, 'after')], NOTE));
    vault.close();
    expect((await standingAt(path, witness)).verdict).toBe('current');
    // The file that was given up is now the one that is not remembered.
    expect((await standingAt(file, witness)).verdict).toBe('otherBranch');
  });

  it('a copy with fewer saves than this one is older, even when they were other saves', async () => {
    const { file, here } = await known();
    const there = copyOf(file, 'there.valise');
    await saved(file, 3, here.witness);
    await saved(there, 1, profile().witness);
    expect(await standingAt(there, here.witness)).toMatchObject({ verdict: 'older' });
  });

  it('a clock a little behind is not worth a word', async () => {
    const { file, here } = await known();
    const { savedAt } = await stateOf(file);
    for (const [minutes, behind] of [
      [4, false],
      [6, true],
    ] as const) {
      const now = { now: () => savedAt - minutes * 60_000 };
      const vault = await open(file, here.witness, { clock: now });
      expect(vault.standing().clockBehind).toBe(behind);
      vault.close();
    }
  });

  it('a kit re-keyed elsewhere cannot be compared, and is known again after the first save', async () => {
    const { file, here } = await known();
    const there = await open(file, profile().witness);
    must(await there.rekey(typed(PASSPHRASE), [derivedSlot('passphrase', PASSPHRASE)], [], NOTE));
    there.close();
    expect(await standingAt(file, here.witness)).toMatchObject({
      verdict: 'cannotTell',
      why: 'keysChanged',
    });
    await saved(file, 1, here.witness);
    expect((await standingAt(file, here.witness)).verdict).toBe('current');
  });

  it('an older file from before a re-key is older, though the note is of other keys', async () => {
    const { file, here } = await known();
    const vault = await open(file, here.witness);
    must(await vault.rekey(typed(PASSPHRASE), [derivedSlot('passphrase', PASSPHRASE)], [], NOTE));
    const { generation } = vault.state();
    vault.close();
    expect((await standingAt(file, here.witness)).verdict).toBe('current');
    copyFileSync(`${file}.bak1`, file);
    const old = await open(file, here.witness);
    expect(old.standing()).toMatchObject({ verdict: 'older', seen: { generation } });
    expect(codeOf(old.commit([put(1, 'x')], NOTE))).toBe('undecided');
    must(old.settle('restoredBackup', SETTLE));
    old.close();
    expect((await standingAt(file, here.witness)).verdict).toBe('current');
  });

  it('a note of another vault under this one’s name is unreadable', async () => {
    const { file, here } = await known();
    const other = profile();
    const { vault, path } = await newVault();
    vault.close();
    await saved(path, 1, other.witness);
    // Of later keys too: else it would look like an older file of this one.
    const rekeyed = await open(path, other.witness);
    must(await rekeyed.rekey(typed(PASSPHRASE), [derivedSlot('passphrase', PASSPHRASE)], [], NOTE));
    rekeyed.close();
    copyFileSync(noteIn(other), noteIn(here));
    expect(await standingAt(file, here.witness)).toMatchObject({
      verdict: 'cannotTell',
      why: 'noteUnreadable',
    });
  });

  it('a settlement that could not be written is none', async () => {
    const { file, here } = await known();
    const older = readFileSync(file);
    await saved(file, 1, here.witness);
    writeFileSync(file, older);
    const vault = await open(file, here.witness);
    expect(() => vault.settle('restoredBackup', { actor: 'owner', verb: 'not a word' })).toThrow(
      TypeError,
    );
    expect(codeOf(vault.commit([put(1, 'x')], NOTE))).toBe('undecided');
    surgery(file, (db) => db.exec('UPDATE root SET nonce = randomblob(24)'));
    expect(codeOf(vault.settle('restoredBackup', SETTLE))).toBe('conflict');
    expect(vault.standing().verdict).toBe('older');
    vault.close();
  });

  it('a save that was refused is not noted; one that was made is', async () => {
    const { file, here } = await known();
    const vault = await open(file, here.witness);
    const before = readFileSync(noteIn(here));
    expect(codeOf(vault.commit([put(1, 'x'.repeat(17 * 1024 ** 2))], NOTE))).toBe('tooLarge');
    expect(readFileSync(noteIn(here))).toEqual(before);
    must(vault.commit([put(1, 'x')], NOTE));
    const { generation, savedAt, wordIndexes } = vault.state();
    expect(claimedBy(readFileSync(noteIn(here)))).toEqual({ generation, savedAt, wordIndexes });
    vault.close();
  });

  it('a profile that cannot be written costs the comparison and nothing else', async () => {
    const file = copyOf(base, 'kit.valise');
    const taken = join(freshFolder(), 'taken');
    writeFileSync(taken, 'not a folder');
    const witness = fileWitness(taken, random);
    await saved(file, 1, witness);
    expect(await standingAt(file, witness)).toMatchObject({ verdict: 'cannotTell', why: 'noNote' });
    expect(existsSync(taken)).toBe(true);
  });
});

describe('a spoilt note', () => {
  it('of one flipped bit in any byte is never "current", never an exception, never a lock-out', async () => {
    const { file, here } = await known();
    const path = noteIn(here);
    const note = Uint8Array.from(readFileSync(path));
    expect(note).toHaveLength(ANCHOR_LENGTH);
    for (let byte = 0; byte < ANCHOR_LENGTH; byte += 1) {
      writeFileSync(path, flipped(note, byte * 8 + (byte % 8)));
      const { verdict } = await standingAt(file, here.witness);
      expect(verdict, `byte ${byte}`).toMatch(/^(cannotTell|older)$/);
    }
  });

  it('of any flipped bit, and of any length, compares as something other than "current"', async () => {
    const { file, here } = await known();
    const note = Uint8Array.from(readFileSync(noteIn(here)));
    const db = new Database(file, { readonly: true });
    const copies = readHeaders(db);
    const { binding, header } = must(await unlockHeaders(copies, typed(PASSPHRASE), derive));
    const { verified } = scanVault(db, binding, header, { deep: false });
    db.close();
    if (verified === undefined) throw new Error('not verified');
    const { root } = verified;
    const judge = (bytes: Uint8Array) =>
      judgeStanding(binding, root, bytes, root.journalHead, root.savedAt);
    expect(judge(note)).toEqual({ verdict: 'current', clockBehind: false });
    // The same change twice: not further along, but another one.
    const twin = { ...root, savedAt: root.savedAt - 1 };
    const head = root.journalHead;
    expect(judgeStanding(binding, twin, note, head, root.savedAt).verdict).toBe('forked');
    for (let bit = 0; bit < note.length * 8; bit += 1) {
      const bytes = flipped(note, bit);
      expect(judge(bytes).verdict, `bit ${bit}`).toMatch(/^(cannotTell|older)$/);
      claimedBy(bytes);
    }
    for (let length = 0; length < note.length; length += 1)
      expect(judge(note.subarray(0, length)).verdict).toBe('cannotTell');
    expect(judge(Uint8Array.from([...note, 0])).verdict).toBe('cannotTell');
  });
});
