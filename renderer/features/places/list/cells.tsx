import type { AdvisoryEntry } from '../../../../src/contract/index.ts';
import { HOME_ZONE, useText } from '../../../i18n/index.ts';
import { LevelBadge, StaleChip } from '../../../ui/index.ts';
import { messages } from '../messages.ts';
import './list.css';

interface CellProps {
  readonly entry: AdvisoryEntry;
}

/** The level with the words of the source, which stay in sight where the level is unknown. */
export function LevelCell({ entry: { overall, text } }: CellProps) {
  const { t } = useText();
  return (
    <span className="places-level">
      <LevelBadge level={overall} words={text} />
      {overall === null ? <span className="ui-small">{t(text)}</span> : null}
    </span>
  );
}

/** The highest level of a region, or what little the source says of regions. */
export function RegionsCell({ entry: { regionalMax, regionalFlag } }: CellProps) {
  const { t } = useText();
  if (regionalMax !== null) return <LevelBadge level={regionalMax} />;
  if (regionalFlag === null) return <span className="ui-muted">{t(messages.unknown)}</span>;
  if (regionalFlag) return <span>{t(messages.regionsDiffer)}</span>;
  return <span className="ui-muted">{t(messages.noRegions)}</span>;
}

/** The instant on Ottawa's clock, and its age. */
export function PublishedCell({ entry: { published, ageDays, stale } }: CellProps) {
  const { format } = useText();
  return (
    <span className="places-date">
      {published === null ? null : format.dateTime(published, HOME_ZONE)}
      <StaleChip ageDays={ageDays} stale={stale} />
    </span>
  );
}
