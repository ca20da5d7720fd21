import type { OperationName, RequestOf } from '../../src/contract/index.ts';
import { utf8 } from '../../src/kernel/index.ts';

const trip = '0123456789abcdef0123456789abcdef';
const leg = {
  place: 'FR',
  from: '2026-12-01',
  to: '2026-12-05',
  zone: 'Europe/Paris',
  kind: 'stay',
} as const;
const score = { score: 1, reason: 'routine' } as const;

/** One right request an operation, made anew each time; an operation without one does not compile. */
export const SAMPLES: { readonly [N in OperationName]: () => RequestOf<N> } = {
  'app.state': () => ({}),
  'app.setPreferences': () => ({ language: 'fr', theme: 'dark' }),
  'kit.chooseExisting': () => ({}),
  'kit.choosePlace': () => ({}),
  'kit.suggestPassphrase': () => ({ language: 'en' }),
  'kit.judgePassphrase': () => ({ passphrase: utf8('harbour lichen amber') }),
  'kit.create': () => ({
    passphrase: utf8('harbour lichen amber'),
    role: 'staff',
    language: 'en',
  }),
  'kit.unlock': () => ({ passphrase: utf8('harbour lichen amber') }),
  'kit.lock': () => ({}),
  'kit.state': () => ({}),
  'kit.check': () => ({}),
  'settings.get': () => ({}),
  'settings.set': () => ({ idleMinutes: 5, maxHours: 8 }),
  'draft.put': () => ({ key: 'note', text: 'half a sentence' }),
  'draft.get': () => ({ key: 'note' }),
  'home.get': () => ({}),
  'place.list': () => ({}),
  'trip.list': () => ({}),
  'trip.get': () => ({ trip }),
  'trip.propose': () => ({ legs: [leg] }),
  'trip.save': () => ({
    trip: null,
    draft: {
      title: 'Paris',
      legs: [leg],
      purpose: 'official',
      traveller: 'member',
      companions: ['A. Aide'],
      devices: [{ kind: 'laptop', platform: 'windows', ownership: 'loaner', label: 'House 114' }],
      person: score,
      event: score,
      place: null,
    },
  }),
  'trip.remove': () => ({ trip }),
  'trip.restore': () => ({ trip }),
  'checklist.get': () => ({ trip }),
  'answer.set': () => ({ trip, row: 'BOR-002@FR', state: 'done', note: '', reason: '' }),
  'advisory.list': () => ({ query: '', level: null, language: 'en' }),
  'advisory.get': () => ({ code: 'FR' }),
  'advisory.importFiles': () => ({}),
  'advisory.importFolder': () => ({}),
  'advisory.cancelImport': () => ({}),
  'contacts.get': () => ({}),
  'contacts.fill': () => ({ id: 'CON-001', kind: 'phone', value: '', checked: '2026-11-22' }),
};
