import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileWitness } from '../../../src/vault/index.ts';
import { freshFolder, random } from './support.ts';

const ID = '00112233445566778899aabbccddeeff';
const OTHER = 'ffeeddccbbaa99887766554433221100';
const note = (fill: number, length = 166) => new Uint8Array(length).fill(fill);
const folderIn = () => join(freshFolder(), 'profile', 'seen');

describe('what a computer remembers', () => {
  it('is nothing at first, and then the last of each vault', () => {
    const witness = fileWitness(folderIn(), random);
    expect(witness.recall(ID)).toBeUndefined();
    witness.remember(ID, note(1));
    witness.remember(OTHER, note(2));
    witness.remember(ID, note(3));
    expect(witness.recall(ID)).toEqual(note(3));
    expect(witness.recall(OTHER)).toEqual(note(2));
  });

  it('outlives the program, and so does the name of the installation', () => {
    const folder = folderIn();
    const first = fileWitness(folder, random);
    first.remember(ID, note(1));
    const second = fileWitness(folder, random);
    expect(second.recall(ID)).toEqual(note(1));
    expect(second.deviceId).toEqual(first.deviceId);
    expect(first.deviceId).toHaveLength(16);
    expect(fileWitness(folderIn(), random).deviceId).not.toEqual(first.deviceId);
  });

  it('is read by its owner alone', () => {
    if (process.platform === 'win32') return;
    const folder = folderIn();
    fileWitness(folder, random).remember(ID, note(1));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder))
      expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
  });

  it('is written in place: one file for each vault, always as long as the note', () => {
    const folder = folderIn();
    const witness = fileWitness(folder, random);
    witness.remember(ID, note(1));
    const file = join(folder, `${ID}.anchor`);
    const { ino } = statSync(file);
    // Longer: of another version, or with something added. Shorter: cut.
    for (const before of [note(9, 300), note(9, 10), note(9, 0)]) {
      writeFileSync(file, before);
      witness.remember(ID, note(2));
      expect(Uint8Array.from(readFileSync(file))).toEqual(note(2));
    }
    expect(statSync(file).ino).toBe(ino);
    expect(readdirSync(folder).sort()).toEqual([`${ID}.anchor`, 'installation']);
  });

  it('gets another name of the installation when the old one is spoilt', () => {
    const folder = folderIn();
    const { deviceId } = fileWitness(folder, random);
    writeFileSync(join(folder, 'installation'), deviceId.subarray(1));
    const fresh = fileWitness(folder, random).deviceId;
    expect(fresh).toHaveLength(16);
    expect(fresh).not.toEqual(deviceId);
    expect(fileWitness(folder, random).deviceId).toEqual(fresh);
  });
});

describe('a profile that cannot be used costs the comparison and nothing else', () => {
  it('when its folder is a file', () => {
    const folder = join(freshFolder(), 'taken');
    writeFileSync(folder, 'somebody’s');
    const witness = fileWitness(folder, random);
    expect(witness.deviceId).toHaveLength(16);
    expect(() => witness.remember(ID, note(1))).not.toThrow();
    expect(witness.recall(ID)).toBeUndefined();
    expect(readFileSync(folder, 'utf8')).toBe('somebody’s');
  });

  it('when it goes away, and is there again at the next start', () => {
    const folder = folderIn();
    const witness = fileWitness(folder, random);
    rmSync(folder, { recursive: true });
    witness.remember(ID, note(1));
    expect(witness.recall(ID)).toBeUndefined();
    expect(existsSync(folder)).toBe(false);
    const next = fileWitness(folder, random);
    next.remember(ID, note(2));
    expect(next.recall(ID)).toEqual(note(2));
  });

  it('when a folder has the name of a note, or of the installation', () => {
    const folder = folderIn();
    for (const name of [`${ID}.anchor`, 'installation'])
      mkdirSync(join(folder, name), { recursive: true });
    const witness = fileWitness(folder, random);
    witness.remember(ID, note(1));
    expect(witness.recall(ID)).toBeUndefined();
    expect(witness.deviceId).toHaveLength(16);
  });
});
