import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../../build/runtime.mjs';
import { messages as app } from '../../../renderer/app/messages.ts';
import { messages as access } from '../../../renderer/features/safety/access/messages.ts';
import { PASSPHRASE } from './kit.ts';

/** The name that the office's key bears. */
export const OFFICE = 'Travel Security, House of Commons';

export interface OfficeFile {
  /** The public key, as the office hands it out. */
  readonly path: string;
  /** 30 digits in groups of five. */
  readonly fingerprint: string;
}

/** Makes an office's key with the command line, as an office does. */
export function makeOfficeKey(): OfficeFile {
  const stem = join(mkdtempSync(join(tmpdir(), 'valise-office-')), 'office');
  const words = ['office-key', stem, '--name', OFFICE, '--json'];
  const printed = execFileSync(process.execPath, [join(root, 'src/cli/main.ts'), ...words], {
    encoding: 'utf8',
  });
  const { fingerprint } = JSON.parse(printed) as { fingerprint: string };
  return { path: `${stem}.valisekey`, fingerprint };
}

/** Adds the key that the next dialog gives, as a person does after comparing its digits. */
export async function addOfficeInWindow(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: app.settings.en }).click();
  await page.getByRole('button', { name: access.title.en, exact: true }).click();
  await page.getByRole('button', { name: access.addOffice.en }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').check({ force: true });
  await dialog.getByLabel(access.yourPassphrase.en).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: access.add.en, exact: true }).click();
  await page.getByRole('listitem').filter({ hasText: OFFICE }).waitFor();
}
