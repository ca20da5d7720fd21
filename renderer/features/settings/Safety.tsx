import { Archive, KeyRound, Scale } from 'lucide-react';
import type { Localized } from '../../../src/kernel/index.ts';
import { useNavigate } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Icon, type IconShape, LinkButton, Muted, Section } from '../../ui/index.ts';
import { limitsMessages } from '../help/index.ts';
import { accessMessages, copiesMessages } from '../safety/index.ts';
import { messages } from './messages.ts';
import './settings.css';

interface Entry {
  readonly screen: 'access' | 'copies' | 'limits';
  readonly icon: IconShape;
  readonly title: Localized;
  readonly note: Localized;
}

const ENTRIES: readonly Entry[] = [
  { screen: 'access', icon: KeyRound, title: accessMessages.title, note: messages.accessNote },
  { screen: 'copies', icon: Archive, title: copiesMessages.title, note: messages.copiesNote },
  { screen: 'limits', icon: Scale, title: limitsMessages.title, note: messages.limitsNote },
];

/** What has a screen of its own, so that this one stays short. */
export function Safety() {
  const { t } = useText();
  const { go } = useNavigate();
  return (
    <Section title={t(messages.safety)}>
      <ul className="settings-entries">
        {ENTRIES.map(({ screen, icon, title, note }) => (
          <li key={screen}>
            <Icon shape={icon} />
            <div>
              <LinkButton onPress={() => go({ screen })}>{t(title)}</LinkButton>
              <Muted size="small">{t(note)}</Muted>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
