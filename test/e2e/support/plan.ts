import { expect, type Page } from '@playwright/test';
import { messages as app } from '../../../renderer/app/messages.ts';
import { messages as edit } from '../../../renderer/features/trips/edit/messages.ts';
import { messages as trips } from '../../../renderer/features/trips/messages.ts';
import { deviceKinds, ownerships, platforms } from '../../../renderer/features/trips/words.ts';
import type { Language } from '../../../src/kernel/index.ts';

/** What is planned in the journey; the texts are looked for on the disk afterwards. */
export interface Plan {
  readonly title: string;
  readonly label: string;
  /** Days `YYYY-MM-DD`: the transit, the first and the last day of the stay. */
  readonly transit: string;
  readonly from: string;
  readonly to: string;
}

const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Types a day into the parts of a date field; both languages write year, month, day. */
async function typeDay(page: Page, field: ReturnType<Page['getByRole']>, day: string) {
  await field.getByRole('spinbutton').first().click();
  await page.keyboard.type(day.replaceAll('-', ''), { delay: 20 });
}

async function choose(page: Page, field: ReturnType<Page['getByRole']>, option: string) {
  await field.click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

interface LegPlan {
  readonly number: number;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'stay' | 'transit';
}

async function planLeg(page: Page, language: Language, leg: LegPlan): Promise<void> {
  const name = fill(edit.leg[language], { number: leg.number });
  const group = page.getByRole('group', { name, exact: true });
  await group.getByRole('combobox').fill(leg.place);
  await page.getByRole('option', { name: leg.place }).first().click();
  await typeDay(page, group.getByRole('group', { name: edit.from[language] }), leg.from);
  await typeDay(page, group.getByRole('group', { name: edit.to[language] }), leg.to);
  await group.getByRole('radio', { name: edit[leg.kind][language] }).check({ force: true });
}

async function planDevice(page: Page, language: Language, label: string): Promise<void> {
  await page.getByRole('button', { name: edit.addDevice[language] }).click();
  const name = fill(edit.device[language], { number: 1 });
  const group = page.getByRole('group', { name, exact: true });
  const select = (text: string) => group.getByRole('button', { name: new RegExp(text) });
  await choose(page, select(edit.deviceKind[language]), deviceKinds.laptop[language]);
  await choose(page, select(edit.platform[language]), platforms.windows[language]);
  await choose(page, select(edit.ownership[language]), ownerships.loaner[language]);
  await group.getByLabel(edit.label[language]).fill(label);
}

/** Plans a trip to France with a transit in Iceland, through the form. */
export async function planTrip(page: Page, language: Language, plan: Plan): Promise<void> {
  await page.getByRole('button', { name: app.trips[language], exact: true }).click();
  await page.getByRole('button', { name: trips.plan[language] }).first().click();
  await page.getByLabel(edit.title[language], { exact: true }).fill(plan.title);
  const iceland = { en: 'Iceland', fr: 'Islande' }[language];
  const { transit, from, to } = plan;
  await planLeg(page, language, {
    number: 1,
    place: iceland,
    from: transit,
    to: transit,
    kind: 'transit',
  });
  await page.getByRole('button', { name: edit.addLeg[language] }).click();
  await planLeg(page, language, { number: 2, place: 'France', from, to, kind: 'stay' });
  await planDevice(page, language, plan.label);
  await page.getByRole('button', { name: edit.save[language] }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(plan.title);
}
