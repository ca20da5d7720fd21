import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, violations } from '../../build/lint/architecture.mjs';
import { root } from '../../build/runtime.mjs';

const FOLDERS = ['src', 'electron', 'renderer', 'build', 'test'];

function tree(): Map<string, string> {
  const files = new Map<string, string>();
  for (const folder of FOLDERS) {
    for (const entry of entries(join(root, folder))) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'));
    }
  }
  return files;
}

function entries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true });
  } catch {
    return [];
  }
}

const README = new Map(
  ['src/trips', 'src/vault', 'src/kernel', 'src/crypto', 'electron/main', 'renderer/app'].map(
    (area) => [`${area}/README.md`, 'An area.'],
  ),
);
const planted = (files: Record<string, string>) =>
  violations(new Map([...README, ...Object.entries(files)]));

describe('the architecture (docs: architecture.md §2)', () => {
  it('holds for every file of the tree', () => {
    const files = tree();
    expect(files.size).toBeGreaterThan(20);
    expect(violations(files)).toEqual([]);
  });
});

describe('a planted violation is found', () => {
  it('none in a tidy tree', () => {
    const tidy = {
      'src/trips/index.ts': "export { ok } from '../kernel/index.ts'; import '../vault/index.ts';",
      'src/vault/index.ts': "import { seal } from '../crypto/index.ts';",
      'electron/main/index.ts':
        "import { app } from 'electron'; import '../../src/trips/index.ts';",
      'renderer/app/a.tsx': "import type { C } from '../../src/contract/index.ts'; <b />;",
    };
    expect(planted(tidy)).toEqual([]);
  });

  it.each([
    ['the domain on Electron', 'src/trips/a.ts', "import { app } from 'electron';"],
    ['the domain on the page', 'src/trips/a.ts', "import '../../renderer/app/a.tsx';"],
    ['the page on Electron', 'renderer/app/a.tsx', "import '../../electron/main/index.ts';"],
    ['the page on Node', 'renderer/app/a.tsx', "import { join } from 'node:path';"],
    [
      'the page on a schema',
      'renderer/app/a.tsx',
      "import { c } from '../../src/contract/index.ts';",
    ],
    ['main on the page', 'electron/main/a.ts', "import '../../renderer/app/a.tsx';"],
    ['inner files', 'src/trips/a.ts', "import { open } from '../vault/open.ts';"],
    ['inner files by type', 'src/trips/a.ts', "type O = import('../vault/open.ts').Open;"],
    ['inner files later', 'src/trips/a.ts', "await import('../vault/open.ts');"],
    ['keys outside the vault', 'src/trips/a.ts', "import type { Key } from '../crypto/index.ts';"],
    ['the kernel on an area', 'src/kernel/a.ts', "export * from '../trips/index.ts';"],
  ])('%s', (_, file, code) => {
    expect(planted({ [file]: code })).toHaveLength(1);
  });

  it('a circle of areas, of types too', () => {
    const found = planted({
      'src/trips/index.ts': "import { a } from '../vault/index.ts';",
      'src/vault/index.ts': "import type { b } from '../trips/index.ts';",
    });
    expect(found).toEqual(['src areas import each other in a circle: trips → vault → trips']);
  });

  it('a file that is too long, unless it is data', () => {
    const long = 'x;\n'.repeat(500);
    expect(planted({ 'src/trips/a.ts': long })).toHaveLength(1);
    expect(planted({ 'test/unit/a.test.ts': long, 'src/trips/a.yaml': long })).toEqual([]);
    expect(planted({ 'test/unit/a.test.ts': long + long })).toHaveLength(1);
  });

  it('an area without a README', () => {
    expect(planted({ 'src/posture/index.ts': '' })).toEqual(['src/posture/ has no README.md']);
  });

  it('reads every kind of import', () => {
    const code = `import a from './a.ts'; import type { B } from './b.ts'; import { type C } from './c.ts';
      export * from './d.ts'; export type { E } from './e.ts'; type F = import('./f.ts').F; import './g.ts';`;
    const seen = importsOf('src/trips/x.ts', code).map(({ specifier, typeOnly }) => [
      specifier,
      typeOnly,
    ]);
    expect(Object.fromEntries(seen)).toEqual({
      './a.ts': false,
      './b.ts': true,
      './c.ts': true,
      './d.ts': false,
      './e.ts': true,
      './f.ts': true,
      './g.ts': false,
    });
  });
});
