import { Pencil, Printer } from 'lucide-react';
import { useState } from 'react';
import type { ContactView } from '../../../src/contract/index.ts';
import { Loaded, Screen, useQuery } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import { FillDialog } from './FillDialog.tsx';
import { Ladder } from './Ladder.tsx';
import { messages } from './messages.ts';

/** The ladder of contacts; prints as a card. */
export function ContactsScreen() {
  const { t } = useText();
  const contacts = useQuery('contacts.get', {});
  const [filling, setFilling] = useState<ContactView | null>(null);
  return (
    <Screen
      title={t(messages.title)}
      under={<p className="ui-prose">{t(messages.lead)}</p>}
      actions={
        <span className="ui-no-print">
          <Button icon={Printer} onPress={() => window.print()}>
            {t(messages.print)}
          </Button>
        </span>
      }
    >
      <Loaded query={contacts}>
        {(ladder) => (
          <Ladder
            contacts={ladder}
            headingLevel={2}
            renderFill={(contact) => (
              <span className="ui-no-print">
                <Button icon={Pencil} onPress={() => setFilling(contact)}>
                  {t(contact.ways.length === 0 ? messages.fillIn : messages.change)}
                </Button>
              </span>
            )}
          />
        )}
      </Loaded>
      {filling === null ? null : <FillDialog contact={filling} onClose={() => setFilling(null)} />}
    </Screen>
  );
}
