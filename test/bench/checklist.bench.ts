import { fileURLToPath } from 'node:url';
import { planChecklist, readLibrary } from '../../src/checklists/index.ts';
import { NO_FACTS } from '../../src/places/index.ts';
import { type Leg, type Trip, validateTrip } from '../../src/trips/index.ts';

/**
 * A trip of 20 legs planned with the shipped library: the median of 5, after the first plan of the process, which loads
 * the zone and name data and is told apart.
 */

const TARGET_MS = 20;
const ROUNDS = 5;

const STOPS = [
  ['FR', 'Europe/Paris'],
  ['DE', 'Europe/Berlin'],
  ['JP', 'Asia/Tokyo'],
  ['US', 'America/New_York'],
  ['AU', 'Australia/Sydney'],
  ['KE', 'Africa/Nairobi'],
  ['BR', 'America/Sao_Paulo'],
] as const;

const day = (offset: number): string =>
  new Date(Date.UTC(2026, 8, 20 + offset)).toISOString().slice(0, 10);

const legs = Array.from({ length: 20 }, (_, index): Leg => {
  const [place, zone] = STOPS[index % STOPS.length] ?? STOPS[0];
  const kind = index % 4 === 3 ? 'transit' : 'stay';
  return { place, zone, from: day(index * 3), to: day(index * 3 + 3), kind };
});

/** Tier 4 with every platform: the longest checklist that the library can give. */
const draft: Omit<Trip, 'id' | 'proposal'> = {
  title: 'Twenty stops',
  legs,
  purpose: 'sponsored',
  traveller: 'minister',
  companions: ['A colleague'],
  devices: [
    { kind: 'phone', platform: 'ios', ownership: 'house', label: 'Phone' },
    { kind: 'phone', platform: 'android', ownership: 'own', label: '' },
    { kind: 'laptop', platform: 'windows', ownership: 'loaner', label: 'Loaner 12' },
    { kind: 'laptop', platform: 'macos', ownership: 'own', label: '' },
    { kind: 'usb', platform: 'other', ownership: 'house', label: '' },
  ],
  person: { score: 4, reason: 'Named in a threat' },
  event: { score: 2, reason: 'A summit' },
  place: null,
};
const proposal: Trip['proposal'] = {
  score: 2,
  reason: { en: 'Level 2.', fr: 'Niveau 2.' },
  code: 'KE',
};
const trip: Trip = { ...draft, id: '0'.repeat(32), proposal };

const library = readLibrary(
  fileURLToPath(new URL('../../src/checklists/library/', import.meta.url)),
);
if (!validateTrip(draft, proposal).ok) throw new Error('the benchmark plans an invalid trip');

function timedPlan(): { readonly ms: number; readonly rows: number } {
  const start = performance.now();
  const rows = planChecklist({
    library,
    trip,
    answers: new Map(),
    placeFacts: NO_FACTS,
    attached: new Map(),
  });
  return { ms: performance.now() - start, rows: rows.length };
}

const first = timedPlan();
const sorted = Array.from({ length: ROUNDS }, () => timedPlan().ms).sort((a, b) => a - b);
const medianMs = sorted[Math.floor(ROUNDS / 2)] ?? Number.NaN;
const round = (ms: number): number => Math.round(ms * 100) / 100;

console.log(
  JSON.stringify({
    name: 'checklist-20-legs',
    medianMs: round(medianMs),
    firstMs: round(first.ms),
    targetMs: TARGET_MS,
    ok: medianMs <= TARGET_MS,
    legs: legs.length,
    items: library.items.length,
    rows: first.rows,
  }),
);
