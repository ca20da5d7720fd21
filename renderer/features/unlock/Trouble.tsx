import { History, Wrench } from 'lucide-react';
import type { ErrorCode } from '../../../src/contract/index.ts';
import type { Refusal } from '../../../src/kernel/index.ts';
import { Refused } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Banner, Button, Row } from '../../ui/index.ts';
import { messages } from './messages.ts';
import type { Step } from './step.ts';

const READABLE_IN_PART: readonly ErrorCode[] = ['damaged', 'tampered'];

interface TroubleProps {
  readonly error: Refusal<ErrorCode> | null;
  readonly onStep: (step: Step) => void;
}

/** What stands in the way besides the passphrase. When it is the file itself, no passphrase mends it: the ways on. */
export function Trouble({ error, onStep }: TroubleProps) {
  const { t, sentence } = useText();
  if (error === null) return null;
  const isReadable = READABLE_IN_PART.includes(error.code);
  if (!isReadable && error.code !== 'notFound') return <Refused error={error} />;
  return (
    <Banner tone="stop" isAnnounced>
      <p>{sentence(error)}</p>
      <Row>
        <Button icon={History} onPress={() => onStep('restore')}>
          {t(messages.restore)}
        </Button>
        {isReadable ? (
          <Button icon={Wrench} onPress={() => onStep('salvage')}>
            {t(messages.salvage)}
          </Button>
        ) : null}
      </Row>
    </Banner>
  );
}
