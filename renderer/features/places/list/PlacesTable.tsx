import { useState } from 'react';
import { Loaded, useNavigate } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, DataTable, type Sort, Stack } from '../../../ui/index.ts';
import { messages } from '../messages.ts';
import { useColumns } from './columns.tsx';
import { LEVELS, type LevelKey } from './levels.ts';
import { SearchBar } from './SearchBar.tsx';
import { useSearch } from './search.ts';
import { sorted } from './sort.ts';
import './list.css';

/** Search, filter and table; Enter or a press on a row opens the place. */
export function PlacesTable() {
  const { t, language } = useText();
  const { go } = useNavigate();
  const columns = useColumns();
  const [text, setText] = useState('');
  const [level, setLevel] = useState<LevelKey>('all');
  const [sort, setSort] = useState<Sort | null>(null);
  const { answer, entries } = useSearch(text, LEVELS[level]);
  const showAll = () => {
    setText('');
    setLevel('all');
  };
  if (entries === null) return <Loaded query={answer}>{() => null}</Loaded>;
  return (
    <Stack>
      <SearchBar text={text} onText={setText} level={level} onLevel={setLevel} />
      <p role="status" className="ui-muted">
        {t(messages.found, { count: entries.length })}
      </p>
      <div className="places-table">
        <DataTable
          label={t(messages.table)}
          columns={columns}
          rows={sorted(entries, sort, language)}
          keyOf={({ code }) => code}
          onOpen={(code) => go({ screen: 'place', code })}
          {...(sort === null ? {} : { sort })}
          onSort={setSort}
          empty={<NothingFound onShowAll={showAll} />}
        />
      </div>
    </Stack>
  );
}

function NothingFound({ onShowAll }: { readonly onShowAll: () => void }) {
  const { t } = useText();
  return (
    <Stack>
      <p>{t(messages.noMatch)}</p>
      <div>
        <Button onPress={onShowAll}>{t(messages.showAll)}</Button>
      </div>
    </Stack>
  );
}
