import type { Phase } from '../../../src/checklists/index.ts';
import type { Localized } from '../../../src/kernel/index.ts';
import type { Purpose, Tier, Traveller, Device } from '../../../src/trips/index.ts';

/** What the values of a trip are called, wherever they are shown or chosen. */

export const phases = {
  before: { en: 'Before', fr: 'Avant' },
  during: { en: 'During', fr: 'Pendant' },
  after: { en: 'After', fr: 'Après' },
} satisfies Record<Phase, Localized>;
export const PHASES: readonly Phase[] = ['before', 'during', 'after'];

export const tiers: Readonly<Record<Tier, Localized>> = {
  1: { en: 'T1 · routine', fr: 'T1 · courant' },
  2: { en: 'T2 · elevated', fr: 'T2 · accru' },
  3: { en: 'T3 · high', fr: 'T3 · élevé' },
  4: { en: 'T4 · extreme', fr: 'T4 · extrême' },
};
export const TIERS: readonly Tier[] = [1, 2, 3, 4];

export const purposes = {
  official: { en: 'Official', fr: 'Officiel' },
  association: { en: 'Parliamentary association', fr: 'Association parlementaire' },
  sponsored: { en: 'Sponsored travel', fr: 'Déplacement parrainé' },
  party: { en: 'Party', fr: 'Parti' },
  personal: { en: 'Personal', fr: 'Personnel' },
} satisfies Record<Purpose, Localized>;

export const travellers = {
  member: { en: 'Member of Parliament', fr: 'Député ou députée' },
  chair: {
    en: 'Committee chair or head of delegation',
    fr: 'Présidence de comité ou tête de délégation',
  },
  senator: { en: 'Senator', fr: 'Sénateur ou sénatrice' },
  minister: {
    en: 'Minister or parliamentary secretary',
    fr: 'Ministre ou secrétaire parlementaire',
  },
  staff: { en: 'Member of staff', fr: 'Membre du personnel' },
  family: { en: 'Member of the family', fr: 'Membre de la famille' },
} satisfies Record<Traveller, Localized>;

export const deviceKinds = {
  phone: { en: 'Phone', fr: 'Téléphone' },
  laptop: { en: 'Laptop', fr: 'Ordinateur portable' },
  tablet: { en: 'Tablet', fr: 'Tablette' },
  watch: { en: 'Watch', fr: 'Montre' },
  usb: { en: 'USB stick', fr: 'Clé USB' },
} satisfies Record<Device['kind'], Localized>;

export const platforms = {
  ios: { en: 'iOS or iPadOS', fr: 'iOS ou iPadOS' },
  android: { en: 'Android', fr: 'Android' },
  windows: { en: 'Windows', fr: 'Windows' },
  macos: { en: 'macOS', fr: 'macOS' },
  linux: { en: 'Linux', fr: 'Linux' },
  chromeos: { en: 'ChromeOS', fr: 'ChromeOS' },
  other: { en: 'Other', fr: 'Autre' },
} satisfies Record<Device['platform'], Localized>;

export const ownerships = {
  own: { en: 'Own', fr: 'Personnel' },
  house: { en: 'House', fr: 'De la Chambre' },
  loaner: { en: 'Loaner', fr: 'Appareil de prêt' },
} satisfies Record<Device['ownership'], Localized>;
