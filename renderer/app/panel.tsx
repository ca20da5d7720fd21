import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Localized } from '../../src/kernel/index.ts';

interface Content {
  readonly title: Localized;
  readonly content: ReactNode;
}

export interface Panel {
  readonly current: Content | null;
  /**
   * Shows something beside the screen, replacing what was there. Give a component that reads its own data and text,
   * so that it follows a change of either while it is open.
   */
  readonly open: (title: Localized, content: ReactNode) => void;
  readonly close: () => void;
}

const PanelContext = createContext<Panel | null>(null);

export function PanelProvider({ children }: { readonly children: ReactNode }) {
  const [current, setCurrent] = useState<Content | null>(null);
  const open = useCallback<Panel['open']>((title, content) => setCurrent({ title, content }), []);
  const close = useCallback(() => setCurrent(null), []);
  const panel = useMemo<Panel>(() => ({ current, open, close }), [current, open, close]);
  return <PanelContext value={panel}>{children}</PanelContext>;
}

/** The context panel: why, how, source, evidence. Never blocks the screen; a sheet when the window is narrow. */
export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (panel === null) throw new Error('usePanel outside of the frame');
  return panel;
}
