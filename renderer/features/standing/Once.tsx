import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/index.ts';
import { Banner, Button } from '../../ui/index.ts';
import { messages } from './messages.ts';
import { useNoted } from './noted.tsx';

interface OnceProps {
  /** What it tells; one that was noted stays away until the next unlock. */
  readonly name: string;
  readonly tone: 'note' | 'ok' | 'attention';
  readonly children: ReactNode;
}

/** A banner that goes when it was read. */
export function Once({ name, tone, children }: OnceProps) {
  const { t } = useText();
  const { isNoted, note } = useNoted();
  if (isNoted(name)) return null;
  return (
    <Banner tone={tone}>
      <div>{children}</div>
      <Button icon={Check} onPress={() => note(name)}>
        {t(messages.noted)}
      </Button>
    </Banner>
  );
}
