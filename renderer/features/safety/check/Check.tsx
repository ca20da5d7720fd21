import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { CheckView } from '../../../../src/contract/index.ts';
import { Refused, useAction } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button, Muted, Row, Section, useToast } from '../../../ui/index.ts';
import { FindingLine } from './FindingLine.tsx';
import { grouped, verdictOf } from './group.ts';
import { messages } from './messages.ts';
import '../safety.css';

/** "Check my kit": what was looked at, what was found and what to do about it; never a clean bill of health. */
export function Check() {
  const { t } = useText();
  const tell = useToast();
  const check = useAction('kit.check');
  const [found, setFound] = useState<CheckView | null>(null);
  const run = async () => {
    setFound(null);
    const answer = await check.run({});
    if (answer.ok) setFound(answer.value);
  };
  const repaired = (view: CheckView) => {
    tell({ message: messages.repaired });
    setFound(view);
  };
  return (
    <Section title={t(messages.check)}>
      <Muted>{t(messages.note)}</Muted>
      <Row>
        <Button icon={ShieldCheck} onPress={() => void run()} isPending={check.isBusy}>
          {t(messages.run)}
        </Button>
        <span role="status" className="ui-muted">
          {check.isBusy ? t(messages.checking) : null}
        </span>
      </Row>
      <Refused error={check.error} />
      {found === null ? null : <Found found={found} onRepaired={repaired} />}
    </Section>
  );
}

const TONES = { fine: 'ok', minor: 'attention', damaged: 'stop', tampered: 'stop' } as const;

interface FoundProps {
  readonly found: CheckView;
  readonly onRepaired: (view: CheckView) => void;
}

function Found({ found, onRepaired }: FoundProps) {
  const { t } = useText();
  const verdict = verdictOf(found);
  return (
    <>
      <Banner tone={TONES[verdict]} isAnnounced>
        {t(messages[verdict])}
      </Banner>
      {found.findings.length === 0 ? null : (
        <Section title={t(messages.findings)} level={3}>
          <ul className="safety-list">
            {grouped(found.findings).map(({ finding, times }) => (
              <FindingLine
                key={finding.code}
                finding={finding}
                times={times}
                onRepaired={onRepaired}
              />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
