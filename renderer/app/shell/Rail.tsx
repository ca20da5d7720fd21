import {
  BookOpenText,
  BookUser,
  CalendarCheck,
  Luggage,
  MapPin,
  MonitorSmartphone,
  SlidersHorizontal,
} from 'lucide-react';
import type { Localized } from '../../../src/kernel/index.ts';
import { useText } from '../../i18n/index.ts';
import { type IconShape, RailItem } from '../../ui/index.ts';
import { messages } from '../messages.ts';
import { useNavigate } from '../navigation/Navigation.tsx';
import { type Section, sectionOf } from '../navigation/route.ts';

/** Only what exists; a role adds entries and never moves these. */
const ENTRIES: readonly { section: Section; label: Localized; icon: IconShape }[] = [
  { section: 'today', label: messages.today, icon: CalendarCheck },
  { section: 'trips', label: messages.trips, icon: Luggage },
  { section: 'places', label: messages.places, icon: MapPin },
  { section: 'contacts', label: messages.contacts, icon: BookUser },
  { section: 'devices', label: messages.devices, icon: MonitorSmartphone },
  { section: 'library', label: messages.library, icon: BookOpenText },
  { section: 'settings', label: messages.settings, icon: SlidersHorizontal },
];

export function Rail({ isNarrow }: { readonly isNarrow: boolean }) {
  const { t } = useText();
  const { route, go } = useNavigate();
  const current = sectionOf(route);
  return (
    <nav className="app-rail ui-no-print" aria-label={t(messages.navigation)}>
      <p className="app-rail__product">{t(messages.product)}</p>
      <ul>
        {ENTRIES.map(({ section, label, icon }) => (
          <li key={section}>
            <RailItem
              icon={icon}
              label={t(label)}
              isCurrent={section === current}
              isNarrow={isNarrow}
              onPress={() => go({ screen: section })}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}
