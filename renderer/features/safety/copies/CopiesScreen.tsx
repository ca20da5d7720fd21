import { History } from 'lucide-react';
import { Loaded, Screen, useNavigate, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button } from '../../../ui/index.ts';
import { Check } from '../check/Check.tsx';
import { Copies } from './Copies.tsx';
import { messages } from './messages.ts';

/** Whether the only file of this kit is the only one, and whether it is in order. */
export function CopiesScreen() {
  const { t } = useText();
  const { go } = useNavigate();
  const backups = useQuery('backup.list', {});
  return (
    <Screen
      title={t(messages.title)}
      under={<p className="ui-prose">{t(messages.lead)}</p>}
      actions={
        <Button
          variant="quiet"
          icon={History}
          onPress={() => go({ screen: 'history', trip: null })}
        >
          {t(messages.history)}
        </Button>
      }
    >
      <Loaded query={backups}>{(view) => <Copies backups={view} />}</Loaded>
      <Check />
    </Screen>
  );
}
