import { Loaded, Screen, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { EmptyState } from '../../../ui/index.ts';
import { ImportButtons } from '../import/ImportButtons.tsx';
import { ImportStatus } from '../import/ImportStatus.tsx';
import { messages } from '../messages.ts';
import { AnyPlace } from './AnyPlace.tsx';
import { PlacesTable } from './PlacesTable.tsx';

/** Every place with a loaded advisory. */
export function PlacesScreen() {
  const { t, language } = useText();
  const all = useQuery('advisory.list', { query: '', level: null, language });
  const isEmpty = all.status === 'ready' && all.value.length === 0;
  return (
    <Screen
      title={t(messages.title)}
      width="wide"
      under={<p className="ui-prose">{t(messages.lead)}</p>}
      actions={isEmpty ? undefined : <ImportButtons />}
    >
      <ImportStatus />
      {isEmpty ? (
        <EmptyState title={t(messages.none)}>
          <p>{t(messages.noneWhy)}</p>
          <ImportButtons isPrimary />
        </EmptyState>
      ) : (
        <Loaded query={all}>{() => <PlacesTable />}</Loaded>
      )}
      <AnyPlace />
    </Screen>
  );
}
