import { X } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { Events } from '../../../../src/contract/index.ts';
import { useKitEvent } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Progress } from '../../../ui/index.ts';
import { messages } from './messages.ts';

/** A bar with numbers and Cancel; small files are there before it would be. */
export function AddProgress({ onCancel }: { readonly onCancel: () => void }) {
  const { t, format } = useText();
  const [at, setAt] = useState<Events['attachment.progress'] | null>(null);
  useKitEvent(
    'attachment.progress',
    useCallback((progress) => setAt(progress), []),
  );
  if (at === null) return null;
  const { name, bytes, size } = at;
  return (
    <div className="trips-evidence__progress">
      <Progress
        label={t(messages.running, { name })}
        done={bytes}
        total={size}
        words={t(messages.progress, { done: format.size(bytes), size: format.size(size) })}
      />
      <Button icon={X} onPress={onCancel}>
        {t(messages.cancel)}
      </Button>
    </div>
  );
}
