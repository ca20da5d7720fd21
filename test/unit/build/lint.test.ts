import { join } from 'node:path';
import { RuleTester } from 'oxlint/plugins-dev';
import { describe, it } from 'vitest';
import { layers } from '../../../build/lint/layer-rule.mjs';
import { oneDoor } from '../../../build/lint/one-door.mjs';
import { translated } from '../../../build/lint/translated.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
const tester = new RuleTester({
  languageOptions: { parserOptions: { lang: 'tsx' } },
  cwd: process.cwd(),
});
const at = (file: string, code: string) => ({ code, filename: join(process.cwd(), file) });
const wrong = (file: string, code: string, errors = 1) => ({ ...at(file, code), errors });

tester.run('one-door', oneDoor, {
  valid: [
    at(
      'electron/main/ipc/router.ts',
      "import { ipcMain } from 'electron'; contents.ipc.handle('a', f);",
    ),
    at(
      'electron/main/index.ts',
      "import { app } from 'electron'; import type { BrowserWindow } from 'electron';",
    ),
    at('electron/main/index.ts', "import { type BrowserWindow, app } from 'electron';"),
    at('electron/main/harden/sockets.ts', "import net from 'node:net'; globalThis.fetch = refuse;"),
    at('src/kernel/a.ts', 'const fetch = () => 1; fetch(); store.fetch(); const it = { eval: 1 };'),
  ],
  invalid: [
    wrong('electron/main/index.ts', "import { ipcMain } from 'electron';"),
    wrong('electron/main/index.ts', "import { crashReporter } from 'electron';"),
    wrong('electron/main/index.ts', "import { shell, clipboard as it } from 'electron';", 2),
    wrong(
      'electron/main/index.ts',
      "import { session, BrowserWindow, dialog } from 'electron';",
      3,
    ),
    wrong('electron/main/index.ts', "import * as electron from 'electron';"),
    wrong('electron/main/index.ts', 'window.webContents.ipc.handle("a", f);'),
    wrong('src/trips/a.ts', "import { connect } from 'node:net';"),
    wrong('src/trips/a.ts', "export { get } from 'https';"),
    wrong('src/trips/a.ts', "const dns = await import('node:dns/promises');"),
    wrong('src/trips/a.ts', "await fetch('x');"),
    wrong(
      'renderer/app/a.tsx',
      "new WebSocket('x'); window.fetch('x'); globalThis['eval']('1');",
      3,
    ),
    wrong('renderer/app/a.tsx', "eval('1');"),
  ],
});

tester.run('layers', layers, {
  valid: [
    at('renderer/app/a.tsx', "import type { Contract } from '../../src/contract/index.ts';"),
    at(
      'renderer/app/a.tsx',
      "import { ok } from '../../src/kernel/index.ts'; import { b } from './b.ts';",
    ),
    at('renderer/app/a.tsx', "import type { Trip } from '../../src/trips/index.ts';"),
    at('electron/preload/index.ts', "import { utf8 } from '../../src/kernel/index.ts';"),
    at('renderer/i18n/a.ts', "import { sentences } from '../../src/contract/sentences.ts';"),
    at('src/checklists/read-library.ts', "import { readFileSync } from 'node:fs';"),
    at('src/trips/a.ts', "import { vault } from '../vault/index.ts'; import { b } from './b.ts';"),
    at(
      'src/vault/a.ts',
      "import { seal } from '../crypto/index.ts'; import { readFileSync } from 'node:fs';",
    ),
    at(
      'electron/main/index.ts',
      "import { app } from 'electron'; import { ok } from '../../src/kernel/index.ts';",
    ),
  ],
  invalid: [
    wrong('renderer/app/a.tsx', "import { a } from '../../electron/main/index.ts';"),
    wrong('renderer/app/a.tsx', "import type { Stats } from 'node:fs';"),
    wrong('renderer/app/a.tsx', "import { contract } from '../../src/contract/index.ts';"),
    wrong('renderer/app/a.tsx', "import { due } from '../../src/checklists/index.ts';"),
    wrong('renderer/app/a.tsx', "import type { Contract } from '../../src/contract/contract.ts';"),
    wrong('src/trips/a.ts', "import { app } from 'electron';"),
    wrong('src/trips/a.ts', "export * from '../vault/records.ts';"),
    wrong('src/trips/a.ts', "import { seal } from '../crypto/index.ts';"),
    wrong('src/trips/a.ts', "import { readFileSync } from 'node:fs';"),
    wrong('src/kernel/a.ts', "import type { Trip } from '../trips/index.ts';"),
    wrong('electron/preload/index.ts', "import { contract } from '../../src/contract/index.ts';"),
    wrong('electron/main/index.ts', "import { a } from '../../renderer/app/a.tsx';"),
  ],
});

tester.run('translated', translated, {
  valid: [
    at('renderer/app/a.tsx', '<p title={t("trip.title")} id="a">{t("trip.body")} · 12</p>'),
    at('renderer/app/a.tsx', '<p className="row">{count > 0 ? t("some") : null}</p>'),
  ],
  invalid: [
    wrong('renderer/app/a.tsx', '<p>Lock</p>'),
    wrong('renderer/app/a.tsx', '<p>{"Lock"}</p>'),
    wrong('renderer/app/a.tsx', '<p>{open ? "Lock" : t("unlock")}</p>'),
    wrong('renderer/app/a.tsx', '<p>{`Due ${day}`}</p>'),
    ...['aria-label', 'title', 'placeholder', 'label', 'alt'].flatMap((name) => [
      wrong('renderer/app/a.tsx', `<p ${name}="Lock" />`),
      wrong('renderer/app/a.tsx', `<p ${name}={'Lock'} />`),
    ]),
  ],
});
