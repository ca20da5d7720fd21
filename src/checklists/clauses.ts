import type { Language, Localized } from '../kernel/index.ts';
import type { PlaceProperty } from '../places/index.ts';
import {
  type Device,
  type Leg,
  type Purpose,
  TIER_NAMES,
  type Tier,
  type Traveller,
} from '../trips/index.ts';
import type { DeviceMatch } from './item.ts';

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
  chair: {
    en: 'the traveller chairs a committee or leads the delegation',
    fr: 'la personne qui voyage préside un comité ou dirige la délégation',
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
  return {
    en: `the trip includes a ${kind} (${listed(places, 'en')})`,
    fr: `le voyage comprend un ${kind === 'stay' ? 'séjour' : 'transit'} (${listed(places, 'fr')})`,
  };
}

/** Stays with a night, by the names of their places. */
export const overnight = (places: readonly Localized[]): Clause => ({
  en: `the night is spent there (${listed(places, 'en')})`,
  fr: `la nuit s’y passe (${listed(places, 'fr')})`,
});

/** Names of places, each once. */
const listed = (places: readonly Localized[], language: Language): string =>
  [...new Set(places.map((name) => name[language]))].join(', ');

const PROPERTIES: Readonly<Record<PlaceProperty, Localized>> = {
  cyber: {
    en: 'networks there are used against visitors',
    fr: 'les réseaux y servent contre les visiteurs',
  },
  surveillance: {
    en: 'visitors are watched there',
    fr: 'les visiteurs y sont surveillés',
  },
  'encryption-import': {
    en: 'bringing encryption in is restricted there',
    fr: 'l’entrée de moyens de chiffrement y est restreinte',
  },
  'vpn-law': { en: 'the law restricts VPNs there', fr: 'la loi y restreint les RPV' },
  'border-search': {
    en: 'devices are searched at the border there',
    fr: 'les appareils y sont fouillés à la frontière',
  },
  detention: {
    en: 'foreigners are detained without clear cause there',
    fr: 'des étrangers y sont détenus sans motif clair',
  },
  'consular-thin': {
    en: 'Canada can do little there',
    fr: 'le Canada ne peut y faire que peu de choses',
  },
  'medicine-law': {
    en: 'common medicines are restricted there',
    fr: 'des médicaments courants y sont réglementés',
  },
  unrest: { en: 'unrest is likely there', fr: 'des troubles y sont probables' },
  health: { en: 'health risks are high there', fr: 'les risques pour la santé y sont élevés' },
  'lgbtq-law': {
    en: 'the law targets 2SLGBTQI+ people there',
    fr: 'la loi y vise les personnes 2ELGBTQI+',
  },
  'speech-law': { en: 'the law restricts speech there', fr: 'la loi y restreint la parole' },
};

/** What a property says of a place. */
export const property = (value: PlaceProperty): Localized => PROPERTIES[value];

/** What staff found to be true of these places. */
export const placeIs = (property: PlaceProperty, places: readonly Localized[]): Clause => ({
  en: `${PROPERTIES[property].en} (${listed(places, 'en')})`,
  fr: `${PROPERTIES[property].fr} (${listed(places, 'fr')})`,
});

/** What nobody has looked up for these places: not a "no". */
export const placeMayBe = (property: PlaceProperty, places: readonly Localized[]): Clause => ({
  en: `it is unclear whether ${PROPERTIES[property].en} (${listed(places, 'en')})`,
  fr: `personne n’a encore vérifié si ${PROPERTIES[property].fr} (${listed(places, 'fr')})`,
});

export const nationality = (places: readonly Localized[]): Clause => ({
  en: `the traveller also has the nationality of a place on the way (${listed(places, 'en')})`,
  fr: `la personne qui voyage a aussi la nationalité d’un lieu du parcours (${listed(places, 'fr')})`,
});

export const nationalityUnknown: Clause = {
  en: 'the trip does not say which other nationalities the traveller has',
  fr: 'le voyage n’indique pas quelles autres nationalités a la personne qui voyage',
};

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

/** What is true of every device that a match takes, one kind of fact after the other. */
export const deviceWords = ({ kind, platform, ownership }: DeviceMatch): readonly Clause[][] =>
  [
    kind?.map((value) => KINDS[value]) ?? [],
    platform?.map((value) => ({ en: PLATFORMS[value], fr: PLATFORMS[value] })) ?? [],
    ownership?.map((value) => OWNERSHIPS[value]) ?? [],
  ].filter((words) => words.length > 0);

/** Devices named in a sentence before the rest is only counted. */
const MOST_NAMED = 3;

/** Devices taken along, each by kind, platform, owner and the label that its owner gave it. */
export function devices(taken: readonly Device[]): Clause {
  const rest = taken.length - MOST_NAMED;
  const list = (language: Language) =>
    taken
      .slice(0, MOST_NAMED)
      .map((device) => described(device, language))
      .join(', ');
  return {
    en: `you take ${list('en')}${rest > 0 ? ` and ${rest} more` : ''}`,
    fr: `vous emportez ${list('fr')}${rest > 0 ? ` et ${rest} ${rest === 1 ? 'autre' : 'autres'}` : ''}`,
  };
}

/** A device by kind, platform, owner and the label that its owner gave it. */
export const describeDevice = (device: Device): Localized => ({
  en: described(device, 'en'),
  fr: described(device, 'fr'),
});

function described(device: Device, language: Language): string {
  const label = device.label.trim();
  const quoted = language === 'en' ? `“${label}”` : `«\u00A0${label}\u00A0»`;
  const details = [
    PLATFORMS[device.platform],
    OWNERSHIPS[device.ownership][language],
    label === '' ? '' : quoted,
  ].filter((detail) => detail !== '');
  return `${KINDS[device.kind][language]} (${details.join(', ')})`;
}
