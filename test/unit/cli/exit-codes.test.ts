import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CHEAP, PASSPHRASE, valise } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'valise-exit-'));
const file = join(folder, 'kit.valise');

/** A copy to spoil, so that one test does not spoil the next. */
function copy(name: string): string {
  const path = join(folder, name);
  copyFileSync(file, path);
  return path;
}

beforeAll(() => {
  expect(valise(['create', file, ...CHEAP]).exit).toBe(0);
});

describe('exit 0', () => {
  it('is the answer when all is well, and to --help', () => {
    expect(valise(['check', file]).exit).toBe(0);
    expect(valise(['--help'], null).exit).toBe(0);
  });

  it('takes the passphrase from a file without its line end', () => {
    const path = join(folder, 'passphrase.txt');
    writeFileSync(path, `${PASSPHRASE}\r\n`);
    expect(valise(['check', file, '--passphrase-file', path], null).exit).toBe(0);
  });
});

describe('the folder that npm was called in', () => {
  it('is where a relative name is looked for', () => {
    const npm = { npm_lifecycle_event: 'valise', INIT_CWD: folder };
    expect(valise(['check', 'kit.valise', '--json'], PASSPHRASE, npm).exit).toBe(0);
    expect(valise(['check', 'kit.valise', '--json'], PASSPHRASE, { INIT_CWD: folder }).exit).toBe(
      6,
    );
  });
});

describe('exit 2, wrong use', () => {
  it.each([
    ['an unknown command', ['frobnicate']],
    ['a missing argument', ['check']],
    ['an unknown option', ['check', file, '--force']],
    ['an unknown state', ['tick', file, 'x', 'PRE-001', '--state', 'maybe']],
    ['memory below the lowest', ['create', join(folder, 'a'), '--kdf-mem-mib', '63']],
    ['memory above the highest', ['create', join(folder, 'a'), '--kdf-mem-mib', '4194304']],
    ['passes that are no number', ['create', join(folder, 'a'), '--kdf-ops', 'NaN']],
    ['a leg without dates', ['trip', 'add', file, '--title', 'x', '--leg', 'FR']],
    [
      'a device of no known kind',
      [
        'trip',
        'add',
        file,
        '--title',
        'x',
        '--leg',
        'FR:2026-12-01:2026-12-02',
        '--device',
        'toaster:ios:own',
      ],
    ],
  ])('for %s', (_what, args) => {
    const ran = valise(args);
    expect(ran).toMatchObject({ exit: 2, out: '' });
    expect(ran.err).toMatch(/^\S[^\n]*\n$/);
  });

  it('for a missing passphrase', () => {
    expect(valise(['check', file], null).exit).toBe(2);
  });
});

describe('exit 3, 4 and 5 tell apart', () => {
  it('a wrong passphrase', () => {
    const ran = valise(['check', file, '--json'], 'not the passphrase at all');
    expect(ran).toMatchObject({ exit: 3, out: '' });
    expect(ran.err.trim().split('\n')).toHaveLength(1);
  });

  it('a file that was cut short', () => {
    const path = copy('cut.valise');
    truncateSync(path, Math.floor(readFileSync(path).length / 2));
    const ran = valise(['check', path, '--json']);
    expect(ran.exit).toBe(4);
    expect(JSON.parse(ran.out)).toMatchObject({ ok: false, class: 'damaged' });
  });

  it('both copies of the header spoilt', () => {
    const path = copy('header.valise');
    const database = new Database(path);
    database.exec('UPDATE hdr SET blob = zeroblob(length(blob))');
    database.close();
    expect(valise(['advisories', 'list', path]).exit).toBe(4);
  });

  it('a record that was taken out', () => {
    const path = copy('row.valise');
    const database = new Database(path);
    expect(database.prepare('DELETE FROM rec').run().changes).toBe(1);
    database.close();
    const ran = valise(['check', path, '--json']);
    expect(ran.exit).toBe(5);
    expect(JSON.parse(ran.out)).toMatchObject({ ok: false, class: 'tampered' });
  });
});

describe('exit 6, refused input', () => {
  it.each([
    ['an empty object', '{}'],
    ['an empty array', '[]'],
    ['a web page', '<!doctype html><html></html>'],
    ['cut JSON', '{"data": {"FR": {'],
    ['a hostile key', '{"metadata":{},"data":{"__proto__":{}}}'],
  ])('%s instead of an advisory', (_what, text) => {
    const path = join(folder, 'bad.json');
    writeFileSync(path, text);
    const ran = valise(['advisories', 'import', file, path, '--json']);
    expect(ran.exit).toBe(6);
    expect(JSON.parse(ran.out)).toMatchObject({
      files: [{ path, result: 'refused', imported: 0 }],
    });
  });

  it('a name that is taken, a weak passphrase, a place that nobody knows', () => {
    expect(valise(['create', file, ...CHEAP]).exit).toBe(6);
    expect(valise(['create', join(folder, 'weak.valise'), ...CHEAP], 'password').exit).toBe(6);
    expect(valise(['advisories', 'show', file, 'QQ']).exit).toBe(6);
    expect(valise(['create', join(folder, 'absent', 'kit.valise'), ...CHEAP]).exit).toBe(6);
  });

  it('in the language asked for, with the spaces of French typography', () => {
    const ran = valise([
      'tick',
      file,
      'no-such-trip',
      'PRE-001',
      '--state',
      'done',
      '--lang=fr',
      '--json',
    ]);
    expect(ran).toMatchObject({ exit: 6, out: '' });
    expect(ran.err).toMatch(/^La valise ne contient aucun voyage .*\u00a0;/);
  });

  it('a place score below the proposal', () => {
    const leg = 'FR:2026-12-01:2026-12-05';
    expect(
      valise(['trip', 'add', file, '--title', 'x', '--leg', leg, '--place', '1:calm']).exit,
    ).toBe(6);
  });

  it('a file that is not a kit', () => {
    const path = join(folder, 'letter.txt');
    writeFileSync(path, 'Dear colleague');
    expect(valise(['check', path]).exit).toBe(6);
    expect(valise(['check', join(folder, 'absent.valise')]).exit).toBe(6);
  });
});

describe('exit 7, open elsewhere', () => {
  let holder: ChildProcess | undefined;
  afterEach(() => {
    holder?.kill('SIGKILL');
  });

  it('while another program holds the kit', async () => {
    const script = fileURLToPath(new URL('./hold-open.ts', import.meta.url));
    holder = spawn(process.execPath, [script, file], {
      env: { ...process.env, VALISE_PASSPHRASE: PASSPHRASE },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const child = holder;
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    expect(valise(['check', file]).exit).toBe(7);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(valise(['check', file]).exit).toBe(0);
  });
});
