import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { DialogKind } from '../../../src/contract/index.ts';
import type { Language } from '../../../src/kernel/index.ts';
import { TEXTS } from './texts.ts';

const KIT_EXTENSION = 'valise';

/** The only way to a path: a person chooses it. `dontAddToRecent`: the system's list of recent files tells too much (D8). */
export async function choosePaths(
  window: BrowserWindow | undefined,
  kind: DialogKind,
  language: Language,
): Promise<readonly string[] | null> {
  if (window === undefined) return null;
  if (kind === 'save-kit') return chooseNewKit(window, language);
  const { canceled, filePaths } = await dialog.showOpenDialog(window, openOptions(kind, language));
  return canceled || filePaths.length === 0 ? null : filePaths;
}

async function chooseNewKit(
  window: BrowserWindow,
  language: Language,
): Promise<readonly string[] | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: TEXTS.saveKit[language],
    defaultPath: `${TEXTS.newKitName[language]}.${KIT_EXTENSION}`,
    filters: [{ name: TEXTS.kitFiles[language], extensions: [KIT_EXTENSION] }],
    properties: ['dontAddToRecent', 'createDirectory'],
  });
  if (canceled || filePath === undefined || filePath === '') return null;
  return [filePath.endsWith(`.${KIT_EXTENSION}`) ? filePath : `${filePath}.${KIT_EXTENSION}`];
}

function openOptions(kind: Exclude<DialogKind, 'save-kit'>, language: Language): OpenDialogOptions {
  const json = [{ name: TEXTS.jsonFiles[language], extensions: ['json'] }];
  switch (kind) {
    case 'open-kit':
      return {
        title: TEXTS.openKit[language],
        filters: [{ name: TEXTS.kitFiles[language], extensions: [KIT_EXTENSION] }],
        properties: ['openFile', 'dontAddToRecent'],
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
