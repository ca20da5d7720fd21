import { spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  copyFileSync,
  cpSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { node24, root, tool } from '../../../build/runtime.mjs';

/** Offences against the rules that oxlint brings itself, and one of ours: the configuration must catch each. */
const OFFENCES = {
  'import(no-default-export)': ['src/kernel/a.ts', 'export default 1;'],
  'react(no-danger)': [
    'renderer/b.tsx',
    'export const b = <p dangerouslySetInnerHTML={{ __html: x }} />;',
  ],
  'typescript(no-explicit-any)': ['src/kernel/c.ts', 'export const c = (it: any) => it;'],
  'typescript(no-floating-promises)': ['src/kernel/d.ts', 'Promise.resolve(1);'],
  'typescript(ban-ts-comment)': ['src/kernel/e.ts', '// @ts-ignore\nexport const e = 1;'],
  'eslint(no-console)': ['electron/f.ts', 'console.log(1);'],
  'valise(one-door)': ['electron/g.ts', "import { ipcMain } from 'electron';\nexport { ipcMain };"],
  'valise(layers)': ['src/kernel/h.ts', "import { app } from 'electron';\nexport { app };"],
  'valise(translated)': ['renderer/i.tsx', 'export const i = <p>Lock</p>;'],
} as const;

describe('the lint configuration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'valise-lint-'));
  let found: readonly string[] = [];

  beforeAll(() => {
    copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    cpSync(join(root, 'build', 'lint'), join(folder, 'build', 'lint'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'tsconfig.json'), '{ "include": ["src", "electron", "renderer"] }');
    for (const [file, code] of Object.values(OFFENCES)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), code);
    }
    const run = spawnSync(
      node24(),
      [tool('oxlint'), '--type-aware', '--format=json', 'src', 'electron', 'renderer'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    const report = JSON.parse(run.stdout) as { diagnostics: { code: string; filename: string }[] };
    found = report.diagnostics.map(({ code, filename }) => `${code} ${filename}`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.entries(OFFENCES))('finds %s', (rule, [file]) => {
    expect(found).toContain(`${rule} ${file}`);
  });
});
