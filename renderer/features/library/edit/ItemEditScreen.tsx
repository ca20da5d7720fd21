import { useMemo } from 'react';
import type { LibraryItemView } from '../../../../src/contract/index.ts';
import { Loaded, Screen, useQuery } from '../../../app/index.ts';
import { HOME_ZONE, isoDay, useText } from '../../../i18n/index.ts';
import { useNow } from '../../trips/index.ts';
import { form as messages } from '../messages.ts';
import { newItem } from './form.ts';
import { ItemForm } from './ItemForm.tsx';
import '../library.css';

/** A new item of the office (`id` null), or one that is amended. */
export function ItemEditScreen({ id }: { readonly id: string | null }) {
  const { t } = useText();
  return (
    <Screen
      width="wide"
      title={id === null ? t(messages.addTitle) : t(messages.amendTitle, { id })}
    >
      {id === null ? <New /> : <Known id={id} />}
    </Screen>
  );
}

const HALF_A_YEAR_MS = 182 * 86_400_000;

function New() {
  const list = useQuery('library.list', {});
  return <Loaded query={list}>{({ freeId }) => <NewForm id={freeId} />}</Loaded>;
}

function NewForm({ id }: { readonly id: string }) {
  const now = useNow();
  const day = (at: number) => isoDay(new Date(at).toISOString(), HOME_ZONE);
  const [today, later] = [day(now), day(now + HALF_A_YEAR_MS)];
  const item = useMemo(() => newItem(id, today, later), [id, today, later]);
  return <ItemForm item={item} base={null} reason={NO_REASON} draft="library-edit:new" />;
}

function Known({ id }: { readonly id: string }) {
  const view = useQuery('library.item', { id });
  return <Loaded query={view}>{(value) => <KnownForm view={value} />}</Loaded>;
}

const NO_REASON = { en: '', fr: '' };

const KnownForm = ({ view }: { readonly view: LibraryItemView }) => (
  <ItemForm
    item={view.item}
    base={view.base}
    reason={view.change?.reason ?? NO_REASON}
    draft={`library-edit:${view.item.id}`}
    whenWords={view.whenWords}
  />
);
