import type { BackupEntry } from '../../../../src/contract/index.ts';
import type { Localized } from '../../../../src/kernel/index.ts';

export const messages = {
  title: { en: 'Copies and check', fr: 'Copies et vérification' },
  lead: {
    en: 'The kit is one file. If it is lost, only a copy replaces it.',
    fr: 'La valise tient en un seul fichier. S’il est perdu, seule une copie le remplace.',
  },
  history: { en: 'History of the kit', fr: 'Historique de la valise' },
  copies: { en: 'Copies of the kit', fr: 'Copies de la valise' },
  none: { en: 'No copy yet', fr: 'Aucune copie pour l’instant' },
  noneWhy: {
    en: 'If this file is damaged or the laptop is lost, what is in the kit is lost. Make a copy on a stick, and leave it at home or at the office.',
    fr: 'Si ce fichier est endommagé ou l’ordinateur perdu, le contenu de la valise est perdu. Faites une copie sur une clé USB et laissez-la à la maison ou au bureau.',
  },
  last: {
    en: 'Last verified copy: {when}, at change {change}.',
    fr: 'Dernière copie vérifiée : {when}, à la modification {change}.',
  },
  noneVerified: {
    en: 'No copy of this kit with its present keys is verified.',
    fr: 'Aucune copie de cette valise avec ses clés actuelles n’est vérifiée.',
  },
  behind: {
    en: '{count, plural, =0 {Nothing was saved since.} one {1 save since then is not in it.} other {{shown} saves since then are not in it.}}',
    fr: '{count, plural, =0 {Rien n’a été enregistré depuis.} one {{shown} enregistrement fait depuis n’y figure pas.} other {{shown} enregistrements faits depuis n’y figurent pas.}}',
  },
  now: { en: 'Make a copy now', fr: 'Faire une copie maintenant' },
  toFile: { en: 'Copy to a stick…', fr: 'Copier sur une clé USB…' },
  verify: { en: 'Verify the copies', fr: 'Vérifier les copies' },
  working: { en: 'Copying and verifying.', fr: 'Copie et vérification en cours.' },
  verifying: {
    en: 'Opening and verifying each copy.',
    fr: 'Ouverture et vérification de chaque copie.',
  },
  madeNow: { en: 'Copied and verified.', fr: 'Copie faite et vérifiée.' },
  madeFile: {
    en: 'Copied to {name} and verified: change {change}, {count, plural, one {1 record} other {{shown} records}}. Take the stick out, and keep it apart from the laptop.',
    fr: 'Copie faite dans {name} et vérifiée : modification {change}, {count, plural, one {{shown} fiche} other {{shown} fiches}}. Retirez la clé USB et gardez-la loin de l’ordinateur.',
  },
  verifiedNow: {
    en: '{count, plural, =0 {No copy could be verified.} one {1 copy was opened and verified.} other {{shown} copies were opened and verified.}}',
    fr: '{count, plural, =0 {Aucune copie n’a pu être vérifiée.} one {{shown} copie a été ouverte et vérifiée.} other {{shown} copies ont été ouvertes et vérifiées.}}',
  },
  damagedNow: {
    en: '{count, plural, one {1 is damaged.} other {{shown} are damaged.}}',
    fr: '{count, plural, one {{shown} est endommagée.} other {{shown} sont endommagées.}}',
  },
  olderNow: {
    en: '{count, plural, one {1 is from before the last new key and cannot be verified with the present one.} other {{shown} are from before the last new key and cannot be verified with the present one.}}',
    fr: '{count, plural, one {{shown} date d’avant la dernière nouvelle clé et ne peut être vérifiée avec la clé actuelle.} other {{shown} datent d’avant la dernière nouvelle clé et ne peuvent être vérifiées avec la clé actuelle.}}',
  },
  kept: { en: 'Kept on this computer', fr: 'Gardées sur cet ordinateur' },
  keptNote: {
    en: 'Made after an unlock, at most once a day; the five newest stay. They are of no help when the laptop is gone.',
    fr: 'Faites après un déverrouillage, une fois par jour au plus ; les cinq plus récentes sont conservées. Elles ne servent à rien si l’ordinateur n’est plus là.',
  },
  copyLine: { en: 'change {change} · {size}', fr: 'modification {change} · {size}' },
  older: {
    en: 'Copies from before the last new key',
    fr: 'Copies d’avant la dernière nouvelle clé',
  },
  olderWhy: {
    en: 'They open with the passphrase or the sheet of their time. Whoever finds one and knows that passphrase reads what the kit held then.',
    fr: 'Elles s’ouvrent avec la phrase secrète ou la feuille de leur époque. Quiconque en trouve une et connaît cette phrase secrète lit ce que la valise contenait alors.',
  },
  drop: { en: 'Remove old copies…', fr: 'Supprimer les anciennes copies…' },
  dropTitle: {
    en: '{count, plural, one {Remove 1 old copy?} other {Remove # old copies?}}',
    fr: '{count, plural, one {Supprimer # ancienne copie ?} other {Supprimer # anciennes copies ?}}',
  },
  dropBody: {
    en: 'They are removed from this computer and cannot be brought back. Copies on sticks are not touched: remove those yourself.',
    fr: 'Elles sont supprimées de cet ordinateur et ne peuvent pas être rétablies. Les copies sur clé USB ne sont pas touchées : supprimez-les vous-même.',
  },
  copyFirst: {
    en: 'There is no verified copy with the present keys yet. Make one before you remove the old ones.',
    fr: 'Il n’existe pas encore de copie vérifiée avec les clés actuelles. Faites-en une avant de supprimer les anciennes.',
  },
  keep: { en: 'Keep them', fr: 'Les conserver' },
  dropNow: { en: 'Remove them', fr: 'Les supprimer' },
  dropped: { en: 'The old copies were removed.', fr: 'Les anciennes copies ont été supprimées.' },
  remindNone: {
    en: 'There is no verified copy of this kit yet, after {shown} saves.',
    fr: 'Il n’existe encore aucune copie vérifiée de cette valise, après {shown} enregistrements.',
  },
  remindOld: {
    en: 'The last verified copy of this kit is {days} days old.',
    fr: 'La dernière copie vérifiée de cette valise date de {days} jours.',
  },
  toCopies: { en: 'Go to the copies', fr: 'Aller aux copies' },
} satisfies Record<string, Localized>;

export const states = {
  unchecked: {
    en: 'verified when it was made, not since',
    fr: 'vérifiée quand elle a été faite, pas depuis',
  },
  verified: { en: 'verified', fr: 'vérifiée' },
  olderKeys: {
    en: 'opens with the passphrase of its time',
    fr: 's’ouvre avec la phrase secrète de son époque',
  },
  damaged: { en: 'damaged: do not count on it', fr: 'endommagée : n’y comptez pas' },
} satisfies Record<BackupEntry['state'], Localized>;
