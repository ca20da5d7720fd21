import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Language } from '../../../src/kernel/index.ts';

/** One way in which a person may have the window before them. */
export interface Mode {
  readonly name: string;
  readonly language: Language;
  /** Of the content, in CSS pixels. */
  readonly size: readonly [width: number, height: number];
  readonly media: NonNullable<Parameters<Page['emulateMedia']>[0]>;
}

const LIGHT = {
  colorScheme: 'light',
  forcedColors: 'none',
  reducedMotion: 'no-preference',
} as const;

/** The window as it opens the first time. */
export const ordinary: Omit<Mode, 'name' | 'language'> = { size: [1280, 800], media: LIGHT };

export const MODES: readonly Mode[] = [
  { ...ordinary, name: 'en-light', language: 'en' },
  { ...ordinary, name: 'fr-dark', language: 'fr', media: { ...LIGHT, colorScheme: 'dark' } },
  {
    name: 'fr-small',
    language: 'fr',
    size: [1024, 640],
    media: { ...LIGHT, reducedMotion: 'reduce' },
  },
  // 1024 × 640 at 200 %: as many CSS pixels, and a screenshot that is not cut. French needs more room.
  { ...ordinary, name: 'fr-zoomed', language: 'fr', size: [512, 320] },
  { ...ordinary, name: 'en-forced', language: 'en', media: { ...LIGHT, forcedColors: 'active' } },
];

/** Presses EN or FR at the foot of the window. */
export const speak = (page: Page, language: Language) =>
  page
    .getByRole('radio', { name: new RegExp(`^${language.toUpperCase()} [A-Z]\\p{L}+$`, 'u') })
    .click();

/** Sizes and colours the window, and speaks; a lock gives a new page, which has to be told again. */
export async function apply(app: ElectronApplication, page: Page, mode: Mode): Promise<void> {
  const [width, height] = mode.size;
  await page.emulateMedia(mode.media);
  await app.evaluate(
    ({ BrowserWindow }, to) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setMinimumSize(1, 1);
      window?.setContentSize(to.width, to.height);
    },
    { width, height },
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
  await speak(page, mode.language);
}
