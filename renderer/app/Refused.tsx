import type { ErrorCode } from '../../src/contract/index.ts';
import type { Refusal } from '../../src/kernel/index.ts';
import { useText } from '../i18n/index.ts';
import { Banner } from '../ui/index.ts';

/** The sentence of what an action refused; nothing when it did not. */
export function Refused({ error }: { readonly error: Refusal<ErrorCode> | null }) {
  const { sentence } = useText();
  if (error === null) return null;
  return (
    <Banner tone="stop" isAnnounced>
      {sentence(error)}
    </Banner>
  );
}
