import type { Language, Localized } from '../kernel/index.ts';
import {
  type Device,
  type Leg,
  type Purpose,
  TIER_NAMES,
  type Tier,
  type Traveller,
} from '../trips/index.ts';

/**
 * A fact of a trip as the end of a sentence: "because …", « parce que … ». A French clause begins with a consonant,
 * so that « que » is never elided.
 */
export type Clause = Localized;

/** The tier reached, and from which one the item is asked. */
export const tier = (reached: Tier, from: Tier): Clause => ({
  en: `the trip’s tier is T${reached}, ${TIER_NAMES[reached].en} (asked from T${from} up)`,
  fr: `le palier du voyage est T${reached}, ${TIER_NAMES[reached].fr} (demandé dès T${from})`,
});

const PURPOSES: Readonly<Record<Purpose, Clause>> = {
  official: { en: 'the trip is official', fr: 'le voyage est officiel' },
  association: {
    en: 'the trip is for a parliamentary association',
    fr: 'le voyage est fait pour une association parlementaire',
  },
  sponsored: { en: 'the trip is sponsored', fr: 'le déplacement est parrainé' },
  party: {
    en: 'the trip is for a political party',
    fr: 'le voyage est fait pour un parti politique',
  },
  personal: { en: 'the trip is personal', fr: 'le voyage est personnel' },
};
export const purpose = (value: Purpose): Clause => PURPOSES[value];

const TRAVELLERS: Readonly<Record<Traveller, Clause>> = {
  member: {
    en: 'the traveller sits in the House',
    fr: 'la personne qui voyage siège à la Chambre',
  },
  senator: {
    en: 'the traveller sits in the Senate',
    fr: 'la personne qui voyage siège au Sénat',
  },
  minister: { en: 'the traveller is a minister', fr: 'la personne qui voyage est ministre' },
  staff: {
    en: 'the traveller is on staff',
    fr: 'la personne qui voyage fait partie du personnel',
  },
  family: {
    en: 'the traveller is family',
    fr: 'la personne qui voyage fait partie de la famille',
  },
};
export const traveller = (value: Traveller): Clause => TRAVELLERS[value];

export const companions: Clause = {
  en: 'someone travels with you',
  fr: 'quelqu’un voyage avec vous',
};

/** Stays or transits of the trip, by the names of their places. */
export function stop(kind: Leg['kind'], places: readonly Localized[]): Clause {
  const list = (language: Language) =>
    [...new Set(places.map((name) => name[language]))].join(', ');
  return {
    en: `the trip includes a ${kind} (${list('en')})`,
    fr: `le voyage comprend un ${kind === 'stay' ? 'séjour' : 'transit'} (${list('fr')})`,
  };
}

const KINDS: Readonly<Record<Device['kind'], Localized>> = {
  phone: { en: 'a phone', fr: 'un téléphone' },
  laptop: { en: 'a laptop', fr: 'un ordinateur portable' },
  tablet: { en: 'a tablet', fr: 'une tablette' },
  watch: { en: 'a watch', fr: 'une montre' },
  usb: { en: 'a USB stick', fr: 'une clé USB' },
};
const PLATFORMS: Readonly<Record<Device['platform'], string>> = {
  ios: 'iOS',
  android: 'Android',
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
  chromeos: 'ChromeOS',
  other: '',
};
const OWNERSHIPS: Readonly<Record<Device['ownership'], Localized>> = {
  own: { en: 'your own', fr: 'appareil personnel' },
  house: { en: 'House device', fr: 'appareil de la Chambre' },
  loaner: { en: 'loaner', fr: 'appareil de prêt' },
};

/** Devices named in a sentence before the rest is only counted. */
const MOST_NAMED = 3;

/** Devices taken along, each by kind, platform, owner and the label that its owner gave it. */
export function devices(taken: readonly Device[]): Clause {
  const rest = taken.length - MOST_NAMED;
  const list = (language: Language) =>
    taken
      .slice(0, MOST_NAMED)
      .map((device) => describe(device, language))
      .join(', ');
  return {
    en: `you take ${list('en')}${rest > 0 ? ` and ${rest} more` : ''}`,
    fr: `vous emportez ${list('fr')}${rest > 0 ? ` et ${rest} ${rest === 1 ? 'autre' : 'autres'}` : ''}`,
  };
}

function describe(device: Device, language: Language): string {
  const label = device.label.trim();
  const quoted = language === 'en' ? `“${label}”` : `«\u00A0${label}\u00A0»`;
  const details = [
    PLATFORMS[device.platform],
    OWNERSHIPS[device.ownership][language],
    label === '' ? '' : quoted,
  ].filter((detail) => detail !== '');
  return `${KINDS[device.kind][language]} (${details.join(', ')})`;
}
