import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { DialogKind } from '../../../src/contract/index.ts';
import type { Language } from '../../../src/kernel/index.ts';
import { TEXTS } from './texts.ts';

const KIT_EXTENSION = 'valise';
const EDITION_EXTENSION = 'valiseedition';

/** The only way to a path: a person chooses it. `dontAddToRecent`: the system's list of recent files tells too much (D8). */
export async function choosePaths(
  window: BrowserWindow | undefined,
  kind: DialogKind,
  language: Language,
  suggested?: string,
): Promise<readonly string[] | null> {
  if (window === undefined) return null;
  if (kind === 'save-attachment') return chooseExport(window, language, suggested);
  if (kind === 'save-edition') return chooseEdition(window, language);
  if (kind === 'save-kit' || kind === 'save-backup') return chooseNewKit(window, kind, language);
  const { canceled, filePaths } = await dialog.showOpenDialog(window, openOptions(kind, language));
  return canceled || filePaths.length === 0 ? null : filePaths;
}

async function chooseNewKit(
  window: BrowserWindow,
  kind: 'save-kit' | 'save-backup',
  language: Language,
): Promise<readonly string[] | null> {
  const isCopy = kind === 'save-backup';
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: (isCopy ? TEXTS.saveBackup : TEXTS.saveKit)[language],
    defaultPath: `${(isCopy ? TEXTS.backupName : TEXTS.newKitName)[language]}.${KIT_EXTENSION}`,
    filters: [{ name: TEXTS.kitFiles[language], extensions: [KIT_EXTENSION] }],
    properties: ['dontAddToRecent', 'createDirectory'],
  });
  if (canceled || filePath === undefined || filePath === '') return null;
  return [filePath.endsWith(`.${KIT_EXTENSION}`) ? filePath : `${filePath}.${KIT_EXTENSION}`];
}

async function chooseExport(
  window: BrowserWindow,
  language: Language,
  suggested = '',
): Promise<readonly string[] | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: TEXTS.saveAttachment[language],
    defaultPath: bareName(suggested) ?? TEXTS.attachmentName[language],
    properties: ['dontAddToRecent', 'createDirectory'],
  });
  return canceled || filePath === undefined || filePath === '' ? null : [filePath];
}

async function chooseEdition(
  window: BrowserWindow,
  language: Language,
): Promise<readonly string[] | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: TEXTS.saveEdition[language],
    defaultPath: `${TEXTS.editionName[language]}.${EDITION_EXTENSION}`,
    filters: [{ name: TEXTS.editionFiles[language], extensions: [EDITION_EXTENSION] }],
    properties: ['dontAddToRecent', 'createDirectory'],
  });
  if (canceled || filePath === undefined || filePath === '') return null;
  const ending = `.${EDITION_EXTENSION}`;
  return [filePath.endsWith(ending) ? filePath : filePath + ending];
}

/** A name without any folder, hidden start, or character that a file system refuses: it came with somebody else's file. */
function bareName(name: string): string | undefined {
  const bare = name.replace(/[\\/:*?"<>|\p{Cc}\p{Bidi_Control}]+/gu, ' ').replace(/^[. ]+/, '');
  return bare.slice(-200).trim() || undefined;
}

type OpenKind = Exclude<
  DialogKind,
  'save-kit' | 'save-backup' | 'save-attachment' | 'save-edition'
>;

const oneFile = (title: string, name: string, extension: string): OpenDialogOptions => ({
  title,
  filters: [{ name, extensions: [extension] }],
  properties: ['openFile', 'dontAddToRecent'],
});

function openOptions(kind: OpenKind, language: Language): OpenDialogOptions {
  const json = [{ name: TEXTS.jsonFiles[language], extensions: ['json'] }];
  switch (kind) {
    case 'open-kit':
    case 'open-backup':
      return oneFile(
        (kind === 'open-kit' ? TEXTS.openKit : TEXTS.openBackup)[language],
        TEXTS.kitFiles[language],
        KIT_EXTENSION,
      );
    case 'office-key':
      return oneFile(TEXTS.officeKey[language], TEXTS.officeKeyFiles[language], 'valisekey');
    case 'edition-file':
      return oneFile(TEXTS.openEdition[language], TEXTS.editionFiles[language], EDITION_EXTENSION);
    case 'evidence-folder':
      return {
        title: TEXTS.evidenceFolder[language],
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      };
    case 'attachment-files':
      return {
        title: TEXTS.attachmentFiles[language],
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
      };
    case 'advisory-files':
      return {
        title: TEXTS.advisoryFiles[language],
        filters: json,
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
      };
    case 'advisory-folder':
      return {
        title: TEXTS.advisoryFolder[language],
        properties: ['openDirectory', 'dontAddToRecent'],
      };
  }
}
