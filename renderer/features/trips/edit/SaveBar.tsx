import { Save } from 'lucide-react';
import type { ErrorCode } from '../../../../src/contract/index.ts';
import type { Refusal } from '../../../../src/kernel/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button, Stack } from '../../../ui/index.ts';
import { messages } from './messages.ts';

interface SaveBarProps {
  /** Number of fields to correct. */
  readonly problems: number;
  readonly refusal: Refusal<ErrorCode> | null;
  readonly isBusy: boolean;
}

/** Save, and beside it why it was not. */
export function SaveBar({ problems, refusal, isBusy }: SaveBarProps) {
  const { t, sentence } = useText();
  return (
    <Stack>
      {problems === 0 ? null : (
        <Banner tone="stop" isAnnounced>
          {t(messages.problems, { count: problems })}
        </Banner>
      )}
      {refusal === null ? null : (
        <Banner tone="stop" isAnnounced>
          {sentence(refusal)}
        </Banner>
      )}
      <div>
        <Button variant="primary" icon={Save} type="submit" isPending={isBusy}>
          {t(messages.save)}
        </Button>
      </div>
    </Stack>
  );
}
