import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import { messages } from './messages.ts';
import { useNoted } from './noted.tsx';
import { toHeading } from './to-heading.ts';
import { Told } from './Told.tsx';

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
  const dismiss = () => {
    note(name);
    toHeading();
  };
  return (
    <Told
      tone={tone}
      action={
        <Button icon={Check} onPress={dismiss}>
          {t(messages.noted)}
        </Button>
      }
    >
      {children}
    </Told>
  );
}
