import type { Localized } from '../../../src/kernel/index.ts';

/** What main itself shows: menus and native dialogs. */
export const TEXTS = {
  lock: { en: 'Lock', fr: 'Verrouiller' },
  quit: { en: 'Quit Valise', fr: 'Quitter Valise' },
  edit: { en: 'Edit', fr: 'Édition' },
  undo: { en: 'Undo', fr: 'Annuler' },
  redo: { en: 'Redo', fr: 'Rétablir' },
  cut: { en: 'Cut', fr: 'Couper' },
  copy: { en: 'Copy', fr: 'Copier' },
  paste: { en: 'Paste', fr: 'Coller' },
  selectAll: { en: 'Select all', fr: 'Tout sélectionner' },
  view: { en: 'View', fr: 'Affichage' },
  larger: { en: 'Larger', fr: 'Agrandir' },
  smaller: { en: 'Smaller', fr: 'Réduire' },
  actualSize: { en: 'Actual size', fr: 'Taille réelle' },
  openKit: { en: 'Choose a kit', fr: 'Choisir une valise' },
  saveKit: { en: 'Where to keep the new kit', fr: 'Où conserver la nouvelle valise' },
  openBackup: { en: 'Choose a backup', fr: 'Choisir une copie de sauvegarde' },
  saveBackup: { en: 'Where to keep the backup', fr: 'Où conserver la copie de sauvegarde' },
  backupName: { en: 'Backup of my kit', fr: 'Copie de ma valise' },
  officeKey: { en: 'Choose the office’s key', fr: 'Choisir la clé du bureau' },
  officeKeyFiles: { en: 'Office keys (.valisekey)', fr: 'Clés de bureau (.valisekey)' },
  evidenceFolder: {
    en: 'Where to keep the evidence',
    fr: 'Où conserver les éléments de preuve',
  },
  openEdition: {
    en: 'Choose an edition of the library',
    fr: 'Choisir une édition de la bibliothèque',
  },
  saveEdition: {
    en: 'Where to put the edition',
    fr: 'Où placer l’édition',
  },
  editionName: { en: 'Library edition', fr: 'Édition de la bibliothèque' },
  editionFiles: {
    en: 'Library editions (.valiseedition)',
    fr: 'Éditions de la bibliothèque (.valiseedition)',
  },
  kitFiles: { en: 'Valise kits', fr: 'Valises' },
  newKitName: { en: 'My kit', fr: 'Ma valise' },
  advisoryFiles: { en: 'Choose advisory files', fr: 'Choisir des fichiers d’avertissements' },
  advisoryFolder: {
    en: 'Choose a folder of advisory files',
    fr: 'Choisir un dossier d’avertissements',
  },
  attachmentFiles: {
    en: 'Choose photos or documents to attach',
    fr: 'Choisir les photos ou documents à joindre',
  },
  saveAttachment: { en: 'Where to put the attachment', fr: 'Où placer la pièce jointe' },
  attachmentName: { en: 'Attachment', fr: 'Pièce jointe' },
  jsonFiles: { en: 'Advisory files (.json)', fr: 'Fichiers d’avertissements (.json)' },
} as const satisfies Record<string, Localized>;
