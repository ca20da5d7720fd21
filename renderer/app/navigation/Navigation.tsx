import { createContext, type ReactNode, useContext, useMemo, useReducer } from 'react';
import { type Route, type Trail, walk } from './route.ts';

export interface Navigation {
  readonly route: Route;
  readonly canGoBack: boolean;
  readonly go: (to: Route) => void;
  readonly back: () => void;
}

const NavigationContext = createContext<Navigation | null>(null);

interface NavigationProviderProps {
  /** Where a kit begins that was just opened. */
  readonly start: Trail;
  readonly children: ReactNode;
}

export function NavigationProvider({ start, children }: NavigationProviderProps) {
  const [trail, step] = useReducer(walk, start);
  const navigation = useMemo<Navigation>(
    () => ({
      route: trail[0],
      canGoBack: trail.length > 1,
      go: (to) => step({ type: 'go', to }),
      back: () => step({ type: 'back' }),
    }),
    [trail],
  );
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}

/** `go({ screen: 'trip', id })`, `back()`. */
export function useNavigate(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('useNavigate outside of the frame');
  return navigation;
}
