import { X } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { Events } from '../../../../src/contract/index.ts';
import { useKitEvent } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Progress } from '../../../ui/index.ts';
import { imports } from '../messages.ts';
import './import.css';

/** Before that, a bar would only flash. */
const LONG_MS = 1000;

/** A bar with numbers and Cancel, once an import has taken a second since its first file. */
export function ImportProgress({ onCancel }: { readonly onCancel: () => void }) {
  const { t, format } = useText();
  const [at, setAt] = useState<Events['import.progress'] | null>(null);
  const [isLong, setLong] = useState(false);
  useKitEvent(
    'import.progress',
    useCallback((progress) => setAt(progress), []),
  );
  const hasBegun = at !== null;
  useEffect(() => {
    if (!hasBegun) return undefined;
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, [hasBegun]);
  if (at === null || !isLong) return null;
  const { done, total, name } = at;
  return (
    <div className="places-progress">
      <Progress
        label={t(imports.running, { name })}
        done={done}
        total={total}
        words={t(imports.filesDone, { done: format.number(done), total: format.number(total) })}
      />
      <Button icon={X} onPress={onCancel}>
        {t(imports.cancel)}
      </Button>
    </div>
  );
}
