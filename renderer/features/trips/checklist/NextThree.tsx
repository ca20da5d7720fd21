import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Muted } from '../../../ui/index.ts';
import type { LineProps } from './ChecklistLine.tsx';
import { LineList } from './LineList.tsx';
import { messages } from './messages.ts';

interface NextThreeProps extends Pick<LineProps, 'onTick' | 'onOpen'> {
  /** Chosen when the screen was opened: a tick takes none of them away. */
  readonly rows: readonly ChecklistRow[];
  readonly openRow: string | null;
  /** Others would be chosen now. */
  readonly hasMore: boolean;
  readonly onMore: () => void;
}

/** The next things to do; once they are answered, others can be asked for. */
export function NextThree({ rows, hasMore, onMore, ...list }: NextThreeProps) {
  const { t } = useText();
  const isThrough = rows.every((row) => row.state !== 'to-do');
  return (
    <>
      {rows.length === 0 ? <Muted>{t(messages.nothingNext)}</Muted> : null}
      <LineList rows={rows} {...list} />
      {isThrough && hasMore ? (
        <div>
          <Button onPress={onMore}>{t(messages.showNext)}</Button>
        </div>
      ) : null}
    </>
  );
}
