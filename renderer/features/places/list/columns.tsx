import { useMemo } from 'react';
import type { AdvisoryEntry } from '../../../../src/contract/index.ts';
import { useText } from '../../../i18n/index.ts';
import type { DataColumn } from '../../../ui/index.ts';
import { messages } from '../messages.ts';
import { LevelCell, PublishedCell, RegionsCell } from './cells.tsx';

/** The columns of the table of places. */
export function useColumns(): readonly DataColumn<AdvisoryEntry>[] {
  const { t } = useText();
  return useMemo(
    () => [
      {
        key: 'place',
        title: t(messages.place),
        isRowHeader: true,
        isSortable: true,
        render: ({ names }) => <span className="places-name">{t(names)}</span>,
      },
      {
        key: 'level',
        title: t(messages.level),
        isSortable: true,
        render: (entry) => <LevelCell entry={entry} />,
      },
      {
        key: 'regional',
        title: t(messages.regional),
        render: (entry) => <RegionsCell entry={entry} />,
      },
      {
        key: 'published',
        title: t(messages.published),
        isSortable: true,
        render: (entry) => <PublishedCell entry={entry} />,
      },
    ],
    [t],
  );
}
