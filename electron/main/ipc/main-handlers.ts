import type { AppState, HandlersAt, Theme } from '../../../src/contract/index.ts';
import { ok } from '../../../src/kernel/index.ts';
import type { KitPlace } from '../platform/kit-place.ts';
import type { PreferenceStore } from '../platform/preferences.ts';
import type { Grant } from './answer.ts';

export interface MainPorts {
  readonly preferences: PreferenceStore;
  readonly place: KitPlace;
  readonly kitState: () => 'closed' | 'open';
  readonly version: string;
  readonly testRuntime: boolean;
  readonly showTheme: (theme: Theme) => void;
  readonly showLanguage: () => void;
  readonly lock: () => void;
}

/** The operations that main answers itself: it knows windows, dialogs and preferences, and no secret. */
export function createMainHandlers(ports: MainPorts): HandlersAt<'main', Grant> {
  const { preferences, place } = ports;
  const choose = (grant: Grant) => {
    const [path] = grant ?? [];
    if (path !== undefined) place.choose(path);
    return ok({ name: place.name() });
  };
  return {
    'app.state': () => ok(appState(ports)),
    'app.setPreferences': ({ language, theme }) => {
      preferences.set({ ...(language && { language }), ...(theme && { theme }) });
      if (theme !== undefined) ports.showTheme(theme);
      if (language !== undefined) ports.showLanguage();
      return ok(appState(ports));
    },
    'kit.chooseExisting': (_request, grant) => choose(grant),
    'kit.choosePlace': (_request, grant) => choose(grant),
    'kit.chooseBackup': (_request, grant) => {
      const [path] = grant ?? [];
      if (path !== undefined) place.chooseSource(path);
      return ok({ name: place.sourceName() });
    },
    'kit.lock': () => {
      ports.lock();
      return ok(null);
    },
  };
}

function appState({ preferences, place, kitState, version, testRuntime }: MainPorts): AppState {
  const { language, theme } = preferences.get();
  const state = place.path() === null ? 'none' : kitState();
  return { language, theme, version, testRuntime, kit: { state, name: place.name() } };
}
