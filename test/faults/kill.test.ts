import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { createVault, openVault, recordIdFrom, type Vault } from '../../src/vault/index.ts';
import { FULL } from './support/full.ts';
import { options } from './support/work.ts';

const KILLS = FULL ? 1000 : 30;
const folder = mkdtempSync(join(tmpdir(), 'valise-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = join(folder, 'kill.valise');

/** Lets the child save, kills it after `delay` ms of saving, and answers the last number it said was saved. */
function runAndKill(first: number, delay: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [
      fileURLToPath(new URL('./kill-child.ts', import.meta.url)),
      path,
      `${first}`,
    ]);
    let output = '';
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += String(chunk);
    });
    child.stdout.on('data', (chunk) => {
      const saving = output === '';
      output += String(chunk);
      if (saving) setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.once('close', (_, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`the child stopped by itself: ${errors}`));
      const lines = output.slice(0, output.lastIndexOf('\n')).split('\n');
      return resolve(Number(lines.at(-1) === 'open' ? first - 1 : lines.at(-1)));
    });
  });
}

const numberOf = (vault: Vault, side: string, slot: number): number => {
  const value = vault.get('answer', recordIdFrom(`${side}:${slot}`))?.value;
  return (value as { readonly number: number } | undefined)?.number ?? -1;
};

/** The highest number in the vault; every commit must be there as a whole. */
function lastSaved(vault: Vault): number {
  let last = -1;
  for (let slot = 0; slot < 50; slot += 1) {
    const left = numberOf(vault, 'left', slot);
    expect(numberOf(vault, 'right', slot)).toBe(left);
    last = Math.max(last, left);
  }
  return last;
}

it(`loses no acknowledged save in ${KILLS} kills, opens every time, and no lock keeps the owner out`, async () => {
  const created = await createVault(options(path));
  if (!created.ok) throw new Error(created.error.code);
  created.value.close();
  let next = 0;
  let interrupted = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const acknowledged = await runAndKill(next, (kill * 7.3) % 60);
    if (readdirSync(folder).includes('kill.valise-journal')) interrupted += 1;
    const opened = await openVault(options(path));
    if (!opened.ok) throw new Error(`kill ${kill}: ${opened.error.code}`);
    const last = lastSaved(opened.value);
    // One more than acknowledged is possible: saved, but killed before it could say so.
    expect(last - acknowledged).toBeGreaterThanOrEqual(0);
    expect(last - acknowledged).toBeLessThanOrEqual(1);
    expect(opened.value.check().class).toBe('fine');
    opened.value.close();
    next = last + 1;
  }
  expect(next).toBeGreaterThan(KILLS);
  // If no kill ever fell inside a transaction, this test has shown nothing.
  expect(interrupted).toBeGreaterThan(0);
}, 3_600_000);
