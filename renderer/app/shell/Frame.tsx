import { useCallback, useEffect, useState } from 'react';
import { EmergencySheet } from '../../features/emergency/index.ts';
import { NotedProvider, ReadOnlyNote } from '../../features/standing/index.ts';
import { useText } from '../../i18n/index.ts';
import { Banner, Button, Toasts } from '../../ui/index.ts';
import { messages } from '../messages.ts';
import { NavigationProvider, useNavigate } from '../navigation/Navigation.tsx';
import type { Trail } from '../navigation/route.ts';
import { useMedia } from '../media.ts';
import { PanelProvider, usePanel } from '../panel.tsx';
import { Screen } from '../Screen.tsx';
import { CurrentScreen } from '../screens.tsx';
import { type Arrival, useSession } from '../session.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Foot } from './Foot.tsx';
import { Gate } from './Gate.tsx';
import { Head } from './Head.tsx';
import { Rail } from './Rail.tsx';
import { SidePanel } from './SidePanel.tsx';
import { useShortcuts } from './shortcuts.ts';
import './frame.css';

const TODAY: Trail = [{ screen: 'today' }];
/** A kit that was just made begins with its recovery sheet; Today is behind it. */
const SHEET: Trail = [{ screen: 'sheet' }, ...TODAY];

/** The frame around every screen of an open kit. */
export function Frame({ arrival }: { readonly arrival: Arrival }) {
  return (
    <NavigationProvider start={arrival.how === 'made' ? SHEET : TODAY}>
      <PanelProvider>
        <Toasts>
          <NotedProvider>
            <Gate>
              <Layout />
            </Gate>
          </NotedProvider>
        </Toasts>
      </PanelProvider>
    </NavigationProvider>
  );
}

function Layout() {
  const { t } = useText();
  const { lock } = useSession();
  const { route } = useNavigate();
  const { close } = usePanel();
  const isNarrow = useMedia('(max-width: 1099px)');
  const [isEmergency, setEmergency] = useState(false);
  const showEmergency = useCallback(() => setEmergency(true), []);
  useShortcuts({ onEmergency: showEmergency, onLock: lock });
  // What the panel explained belongs to the screen that was left.
  useEffect(() => close(), [route, close]);
  const place = JSON.stringify(route);
  return (
    <div className="app-frame">
      <a className="app-skip" href="#main" onClick={skipToMain}>
        {t(messages.skip)}
      </a>
      <Head onEmergency={showEmergency} onLock={lock} note={<ReadOnlyNote />} />
      <Rail isNarrow={isNarrow} />
      <div className="app-stage">
        <ErrorBoundary key={place} fallback={() => <FailedScreen />}>
          <CurrentScreen key={place} route={route} />
        </ErrorBoundary>
      </div>
      <SidePanel isNarrow={isNarrow} />
      <Foot />
      <EmergencySheet isOpen={isEmergency} onClose={() => setEmergency(false)} shows="all" />
    </div>
  );
}

/** The page has no address to change: the link only moves the focus. */
function skipToMain(event: { preventDefault: () => void }) {
  event.preventDefault();
  document.querySelector<HTMLElement>('#main h1')?.focus();
}

function FailedScreen() {
  const { t } = useText();
  const { go } = useNavigate();
  return (
    <Screen title={t(messages.failedTitle)}>
      <Banner tone="stop">
        <p>{t(messages.failedBody)}</p>
        <Button onPress={() => go({ screen: 'today' })}>{t(messages.goToday)}</Button>
      </Banner>
    </Screen>
  );
}
