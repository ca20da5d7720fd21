import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { LibraryView } from '../../../../src/contract/index.ts';
import { Loaded, Screen, useNavigate, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Stack, TextField } from '../../../ui/index.ts';
import { Changes } from '../desk/Changes.tsx';
import { Editions } from '../editions/Editions.tsx';
import { desk, messages } from '../messages.ts';
import { Hits } from './Hits.tsx';
import { ItemList } from './ItemList.tsx';
import { useGuidance } from './search.ts';
import '../library.css';

/** Everything that the kit advises: found while one types, else the whole library and its editions. */
export function LibraryScreen() {
  const { t } = useText();
  const { go } = useNavigate();
  const view = useQuery('library.list', {});
  const mayEdit = view.status === 'ready' && view.value.mayEdit;
  return (
    <Screen
      title={t(messages.title)}
      actions={
        mayEdit ? (
          <Button icon={Plus} onPress={() => go({ screen: 'library-edit', id: null })}>
            {t(desk.add)}
          </Button>
        ) : undefined
      }
    >
      <Loaded query={view}>{(value) => <Known view={value} />}</Loaded>
    </Screen>
  );
}

function Known({ view }: { readonly view: LibraryView }) {
  const { t } = useText();
  const [text, setText] = useState('');
  const hits = useGuidance(text);
  return (
    <Stack gap="group">
      <TextField
        label={t(messages.search)}
        help={t(messages.searchHelp)}
        value={text}
        onChange={setText}
        maxLength={200}
        width="full"
      />
      {text.trim() === '' ? (
        <>
          {view.mayEdit ? <Changes view={view} /> : null}
          <Editions current={view.edition} />
          <ItemList items={view.items} />
        </>
      ) : (
        <Hits hits={hits ?? []} />
      )}
    </Stack>
  );
}
