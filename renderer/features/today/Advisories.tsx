import { MapPin } from 'lucide-react';
import type { HomeView } from '../../../src/contract/index.ts';
import { useNavigate } from '../../app/index.ts';
import { LOCALES, useText } from '../../i18n/index.ts';
import { Banner, Button, LevelBadge, LinkButton, Section, StaleChip } from '../../ui/index.ts';
import { messages } from './messages.ts';
import './today.css';

/** What is stale or missing among the advisories of the trip; nothing when neither is. */
export function Advisories({ home: { stale, missing } }: { readonly home: HomeView }) {
  const { t, language } = useText();
  const { go } = useNavigate();
  if (stale.length === 0 && missing.length === 0) return null;
  const names = new Intl.ListFormat(LOCALES[language]).format(missing.map((each) => t(each.names)));
  return (
    <Section title={t(messages.advisories)}>
      {missing.length === 0 ? null : (
        <Banner tone="attention">{t(messages.missing, { places: names })}</Banner>
      )}
      {stale.length === 0 ? null : (
        <>
          <p>{t(messages.stale)}</p>
          <ul className="today-stale">
            {stale.map((entry) => (
              <li key={`${entry.source} ${entry.code}`}>
                <LinkButton onPress={() => go({ screen: 'place', code: entry.code })}>
                  {t(entry.names)}
                </LinkButton>
                <LevelBadge level={entry.overall} words={entry.text} />
                <StaleChip ageDays={entry.ageDays} stale={entry.stale} />
              </li>
            ))}
          </ul>
        </>
      )}
      <div>
        <Button icon={MapPin} onPress={() => go({ screen: 'places' })}>
          {t(messages.loadStep)}
        </Button>
      </div>
    </Section>
  );
}
