import type { FindingAction } from '../contract/index.ts';
import type { Localized } from '../kernel/index.ts';
import type { FindingCode } from '../vault/index.ts';

/** What each finding of "Check my vault" means for the person, and what to do (vault-and-packs B7). */
const ONE_RECORD: Localized = {
  en: 'One record cannot be read. The others are intact; restore this one from a backup copy.',
  fr: 'Une fiche est illisible. Les autres sont intactes ; rétablissez celle-ci à partir d’une copie de sauvegarde.',
};
const SURGERY: Localized = {
  en: 'Records were removed, exchanged or put back from outside Valise. Keep the file as evidence and call House security.',
  fr: 'Des fiches ont été retirées, interverties ou remises en place hors de Valise. Conservez le fichier comme preuve et appelez la sécurité de la Chambre.',
};
const FILE_DAMAGE: Localized = {
  en: 'The file is damaged on the disk. Copy it elsewhere, then open a backup copy.',
  fr: 'Le fichier est endommagé sur le disque. Copiez-le ailleurs, puis ouvrez une copie de sauvegarde.',
};
const LOCKS_CHANGED: Localized = {
  en: 'The list of passphrases in the file is not the one that Valise last saved. Call House security.',
  fr: 'La liste des phrases secrètes du fichier n’est pas celle que Valise a enregistrée. Appelez la sécurité de la Chambre.',
};
const JOURNAL: Localized = {
  en: 'The record of changes was cut or altered. Keep the file as evidence and call House security.',
  fr: 'Le journal des modifications a été coupé ou altéré. Conservez le fichier comme preuve et appelez la sécurité de la Chambre.',
};
const ONE_COPY: Localized = {
  en: 'The file keeps its opening data twice, and one of the two is out of order. The other is good and nothing is lost; make a backup copy today.',
  fr: 'Le fichier garde ses données d’ouverture en double, et l’une des deux copies est défectueuse. L’autre est bonne et rien n’est perdu ; faites une copie de sauvegarde aujourd’hui.',
};

const MEANINGS: Readonly<Record<FindingCode, Localized>> = {
  headerDamaged: FILE_DAMAGE,
  headerCopyDamaged: ONE_COPY,
  headerCopyStale: ONE_COPY,
  headerMacWrong: LOCKS_CHANGED,
  headerNotCurrent: LOCKS_CHANGED,
  schemaDamaged: FILE_DAMAGE,
  schemaForeign: SURGERY,
  sqliteDamaged: FILE_DAMAGE,
  bytesBehind: {
    en: 'Behind the end of the kit the file holds something that Valise did not write. Nothing that you saved is changed; ask where this file comes from.',
    fr: 'Après la fin de la valise, le fichier contient quelque chose que Valise n’a pas écrit. Rien de ce que vous avez enregistré n’est changé ; demandez-vous d’où vient ce fichier.',
  },
  rootDamaged: FILE_DAMAGE,
  rootMissing: SURGERY,
  bucketDamaged: FILE_DAMAGE,
  bucketSetWrong: SURGERY,
  bucketWrong: SURGERY,
  recordDamaged: ONE_RECORD,
  recordMoved: SURGERY,
  recordMalformed: ONE_RECORD,
  recordCollectionUnknown: ONE_RECORD,
  recordCountWrong: SURGERY,
  journalDamaged: FILE_DAMAGE,
  journalBroken: JOURNAL,
  attachmentsWrong: {
    en: 'Parts of attachments were removed, exchanged or put back from outside Valise. Keep the file as evidence and call House security.',
    fr: 'Des parties de pièces jointes ont été retirées, interverties ou remises en place hors de Valise. Conservez le fichier comme preuve et appelez la sécurité de la Chambre.',
  },
  attachmentDamaged: {
    en: 'One attachment cannot be read to its end. Everything else is intact; take this one from a backup copy, then remove it here.',
    fr: 'Une pièce jointe est illisible en partie. Tout le reste est intact ; reprenez-la d’une copie de sauvegarde, puis retirez-la d’ici.',
  },
  attachmentOrphans: {
    en: 'An attachment was not finished when Valise stopped, and its first part takes up room. Nothing that you saved is lost; the part can be removed.',
    fr: 'L’ajout d’une pièce jointe a été interrompu et sa première partie occupe de l’espace. Rien de ce que vous avez enregistré n’est perdu ; cette partie peut être supprimée.',
  },
  draftDamaged: {
    en: 'A half-written text could not be read. What you saved is intact.',
    fr: 'Un texte en cours de rédaction est illisible. Ce que vous avez enregistré est intact.',
  },
};

export const findingMeaning = (code: FindingCode): Localized => MEANINGS[code];

/** What one button does about it: put right what costs nothing, bring out what is left, go back to a copy, or keep the evidence. */
const ACTIONS: Readonly<Record<FindingCode, FindingAction>> = {
  headerDamaged: 'restore',
  headerCopyDamaged: 'repair',
  headerCopyStale: 'repair',
  headerMacWrong: 'evidence',
  headerNotCurrent: 'evidence',
  schemaDamaged: 'restore',
  schemaForeign: 'evidence',
  sqliteDamaged: 'salvage',
  bytesBehind: 'none',
  rootDamaged: 'salvage',
  rootMissing: 'evidence',
  bucketDamaged: 'salvage',
  bucketSetWrong: 'evidence',
  bucketWrong: 'evidence',
  recordDamaged: 'salvage',
  recordMoved: 'evidence',
  recordMalformed: 'salvage',
  recordCollectionUnknown: 'none',
  recordCountWrong: 'evidence',
  journalDamaged: 'salvage',
  journalBroken: 'evidence',
  attachmentsWrong: 'evidence',
  attachmentDamaged: 'restore',
  attachmentOrphans: 'repair',
  draftDamaged: 'repair',
};

export const findingAction = (code: FindingCode): FindingAction => ACTIONS[code];
