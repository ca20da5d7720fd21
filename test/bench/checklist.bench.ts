import { fileURLToPath } from 'node:url';
import { type Item, type Library, planChecklist, readLibrary } from '../../src/checklists/index.ts';
import { NO_FACTS } from '../../src/places/index.ts';
import { type Leg, type Trip, validateTrip } from '../../src/trips/index.ts';

/**
 * A trip of 20 legs planned with the shipped library, and one of 30 with a library of 10 000 items: the median of the
 * rounds, after the first plans of the process, which load the zone and name data and warm the code; the very first is
 * told apart. `minMs` is what the plan takes when nothing else has the machine.
 */

const LIMITS = { shippedMs: 20, manyMs: 50 } as const;
const ROUNDS = 25;
const WARMING = 3;
const MANY = 10_000;

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

/** Three nights a stop, every fourth a transit. */
const legsOf = (count: number): Leg[] =>
  Array.from({ length: count }, (_, index): Leg => {
    const [place, zone] = STOPS[index % STOPS.length] ?? STOPS[0];
    const kind = index % 4 === 3 ? 'transit' : 'stay';
    return { place, zone, from: day(index * 3), to: day(index * 3 + 3), kind };
  });

/** Tier 4, every platform, nothing known of any place: the longest checklist that the library can give. */
function tripOf(count: number): Trip {
  const draft: Omit<Trip, 'id' | 'proposal'> = {
    title: `${count} stops`,
    legs: legsOf(count),
    purpose: 'sponsored',
    traveller: 'minister',
    companions: ['A colleague'],
    devices: [
      { id: '00000001', kind: 'phone', platform: 'ios', ownership: 'house', label: 'Phone' },
      { id: '00000002', kind: 'phone', platform: 'android', ownership: 'own', label: '' },
      { id: '00000003', kind: 'laptop', platform: 'windows', ownership: 'loaner', label: 'No 12' },
      { id: '00000004', kind: 'laptop', platform: 'macos', ownership: 'own', label: '' },
      { id: '00000005', kind: 'usb', platform: 'other', ownership: 'house', label: '' },
    ],
    person: { score: 4, reason: 'Named in a threat' },
    event: { score: 2, reason: 'A summit' },
    place: null,
  };
  const reason = { en: 'Level 2.', fr: 'Niveau 2.' };
  const proposal: Trip['proposal'] = { score: 2, reason, code: 'KE' };
  if (!validateTrip(draft, proposal).ok) throw new Error('the benchmark plans an invalid trip');
  return { ...draft, id: '0'.repeat(32), proposal };
}

const shipped = readLibrary(
  fileURLToPath(new URL('../../src/checklists/library/', import.meta.url)),
);

/** The shipped items again and again under other ids, sharing conditions as a library that was read does. */
const many: Library = {
  ...shipped,
  items: Array.from({ length: MANY }, (_, index): Item => {
    const item = shipped.items[index % shipped.items.length];
    if (item === undefined) throw new Error('the library is empty');
    const series = Math.floor(index / 1000);
    return { ...item, id: `B${String.fromCodePoint(65 + series)}X-${index % 1000}` };
  }),
};

function timedPlan(library: Library, trip: Trip): { readonly ms: number; readonly rows: number } {
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

const round = (ms: number): number => Math.round(ms * 100) / 100;

function measured(library: Library, legs: number, limitMs: number) {
  const trip = tripOf(legs);
  const first = timedPlan(library, trip);
  for (let at = 1; at < WARMING; at += 1) timedPlan(library, trip);
  const times = Array.from({ length: ROUNDS }, () => timedPlan(library, trip).ms);
  const sorted = times.sort((a, b) => a - b);
  const medianMs = round(sorted[Math.floor(ROUNDS / 2)] ?? Number.NaN);
  return {
    items: library.items.length,
    legs,
    rows: first.rows,
    firstMs: round(first.ms),
    minMs: round(sorted[0] ?? Number.NaN),
    medianMs,
    ok: medianMs <= limitMs,
  };
}

const result = {
  name: 'checklist',
  limits: LIMITS,
  shipped: measured(shipped, 20, LIMITS.shippedMs),
  many: measured(many, 30, LIMITS.manyMs),
};
const ok = result.shipped.ok && result.many.ok;
console.log(JSON.stringify({ ...result, ok }));
process.exitCode = ok ? 0 : 1;
