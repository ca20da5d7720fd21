import { expect, type Page } from '@playwright/test';
import { look } from './look.ts';

/** WCAG 2.2, 2.5.8, in CSS pixels. */
const TARGET = 24;

/** What stands out of the window, scrolls sideways, is too small to hit, or stands under Emergency and Lock. */
async function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate((target) => {
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.slice(0, 40)}`;
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
      element.closest('.ui-hidden, .app-skip, [style*="clip"]') === null;
    const all = [...document.body.querySelectorAll('*')].filter(isShown);
    const wide = all.filter(
      (element) =>
        element.getBoundingClientRect().right > innerWidth + 1 ||
        (element.scrollWidth > element.clientWidth + 1 &&
          /auto|scroll/.test(getComputedStyle(element).overflowX)),
    );
    const targets = 'button, a[href], input, textarea, summary, [role="tab"], [role="spinbutton"]';
    const small = all
      .filter((element) => element.matches(targets))
      .filter((element) => {
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        return Math.round(width) < target || Math.round(height) < target;
      });
    const range = document.createRange();
    const title = document.querySelector('h1') ?? document.body;
    range.selectNodeContents(title);
    const words = range.getBoundingClientRect();
    // A title that was scrolled away is judged where it stands before anybody scrolls.
    let away = 0;
    for (let each: Element | null = title; each !== null; each = each.parentElement)
      away += each.scrollTop;
    const isUnder = [...document.querySelectorAll('.app-safety button')]
      .map((button) => button.getBoundingClientRect())
      .some(
        ({ top, bottom, left, right }) =>
          words.bottom + away > top &&
          words.top + away < bottom &&
          words.right > left &&
          words.left < right,
      );
    return [
      ...wide.map((element) => `wider than the window: ${name(element)}`),
      ...small.map((element) => `smaller than ${target}: ${name(element)}`),
      ...(isUnder ? ['the title runs under Emergency and Lock'] : []),
    ];
  }, TARGET);
}

/** Tab shows where the focus is: the element, or the mark of a box that is drawn for it, has a ring. */
async function firstStop(page: Page): Promise<string> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const stop = document.activeElement;
    if (stop === null || stop === document.body) return 'no Tab stop';
    const drawn = [stop, ...(stop.closest('label')?.querySelectorAll('*') ?? [])];
    const hasRing = drawn.some((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    return hasRing ? 'shown' : `no ring: ${stop.outerHTML.slice(0, 120)}`;
  });
}

/** Keeps a screenshot, asks axe, measures, and presses Tab once. */
export async function measure(page: Page, name: string): Promise<void> {
  await look(page, name);
  expect.soft(await misfits(page), name).toEqual([]);
  expect.soft(await firstStop(page), name).toBe('shown');
}
