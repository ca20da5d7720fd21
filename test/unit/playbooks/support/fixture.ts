import {
  type Incident,
  type Playbook,
  startIncident,
  type Step,
} from '../../../../src/playbooks/index.ts';

/** Builders of playbook data for tests, and a small playbook with every kind of branch. */

const words = (en: string, fr: string) => ({ en, fr });

export const step = (id: string, over: Partial<Step> = {}): Step => ({
  id,
  title: words(`Title ${id}`, `Titre ${id}`),
  why: words(`Why ${id}`, `Pourquoi ${id}`),
  how: { en: ['One.', 'Two.'], fr: ['Un.', 'Deux.'] },
  within: 60,
  by: 'traveller',
  evidence: { min: 0 },
  sources: [{ source: 'SRC', confidence: 'r' }],
  checked: '2026-11-22',
  reviewBy: '2027-05-22',
  ...over,
});

export const SOURCES = [{ code: 'SRC', title: words('A guide', 'Un guide') }];

export const PLAYBOOK: Playbook = {
  id: 'taken',
  choice: words('They took it', 'On l’a pris'),
  covers: words('At a border.', 'À une frontière.'),
  first: words('Note the time.', 'Notez l’heure.'),
  questions: [
    {
      id: 'off',
      ask: words('Was it off?', 'Était-il éteint ?'),
      worse: 'no',
      says: {
        yes: words('it was off', 'il était éteint'),
        no: words('it was on', 'il était allumé'),
      },
    },
    {
      id: 'seen',
      ask: words('Was a code seen?', 'A-t-on vu un code ?'),
      worse: 'yes',
      says: {
        yes: words('a code was seen', 'un code a été vu'),
        no: words('no code was seen', 'aucun code n’a été vu'),
      },
    },
  ],
  steps: [
    step('INC-101', { within: 0 }),
    step('INC-102', { within: 30, when: { off: 'no' } }),
    step('INC-103', { within: 30, when: { off: 'yes' } }),
    step('INC-104', {
      within: 120,
      sooner: { when: { off: 'no', seen: 'yes' }, within: 10 },
      evidence: { min: 4, keep: words('the number', 'le numéro') },
      sources: [{ source: 'SRC', confidence: 'k' }],
    }),
    step('INC-105', {
      within: 240,
      by: 'office',
      marks: [{ when: { seen: 'yes' }, text: words('The code is known.', 'Le code est connu.') }],
    }),
  ],
};

/** 1 December 2026, 14:00 in Seoul. */
export const EVENT = '2026-12-01T05:00:00.000Z';
export const stamp = (minutes = 0) => ({
  at: new Date(Date.parse(EVENT) + minutes * 60_000).toISOString(),
  zone: 'Asia/Seoul',
});

export const incident = (over: Partial<Incident> = {}): Incident => ({
  ...startIncident({ id: 'b'.repeat(32), trip: null, playbook: PLAYBOOK.id }, stamp()),
  ...over,
});
