import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { launchEnvironment, node24 } from '../../../build/runtime.mjs';
import { readableByAll } from '../../../build/unprivileged.mjs';

afterEach(() => vi.unstubAllEnvs());

describe('the environment Valise is started in', () => {
  it('carries nothing that turns Electron into Node or opens a debugger', () => {
    vi.stubEnv('ELECTRON_RUN_AS_NODE', '1');
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/elsewhere');
    vi.stubEnv('NODE_OPTIONS', '--inspect');
    vi.stubEnv('LANG', 'fr_CA.UTF-8');
    const names = Object.keys(launchEnvironment());
    expect(names.filter((name) => /^(ELECTRON_|NODE_OPTIONS)/.test(name))).toEqual([]);
    expect(names).toContain('LANG');
  });

  it('names the Node of the vault process, and what the caller adds wins', () => {
    expect(launchEnvironment()['VALISE_NODE24']).toBe(node24());
    expect(launchEnvironment({ VALISE_NODE24: '/copy' })['VALISE_NODE24']).toBe('/copy');
  });
});

describe('what the unprivileged user can read', () => {
  it('is not what lies in a folder of somebody else', () => {
    const folder = mkdtempSync('/tmp/valise-readable-');
    mkdirSync(join(folder, 'clone'));
    const file = join(folder, 'clone', 'package.json');
    writeFileSync(file, '{}', { mode: 0o644 });
    chmodSync(folder, 0o700);
    const closed = readableByAll(file);
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'clone'), 0o755);
    const open = readableByAll(file);
    chmodSync(file, 0o600);
    const ownersOnly = readableByAll(file);
    rmSync(folder, { recursive: true });
    expect([closed, open, ownersOnly]).toEqual([false, true, false]);
  });
});
