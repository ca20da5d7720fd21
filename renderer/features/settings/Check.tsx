import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { CheckView } from '../../../src/contract/index.ts';
import { Refused, useAction } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Banner, Button, Muted, Row, Section } from '../../ui/index.ts';
import { messages } from './messages.ts';
import './settings.css';

/** "Check my vault": what was looked at, what was found, never a clean bill of health. */
export function Check() {
  const { t } = useText();
  const check = useAction('kit.check');
  const [found, setFound] = useState<CheckView | null>(null);
  const run = async () => {
    setFound(null);
    const answer = await check.run({});
    if (answer.ok) setFound(answer.value);
  };
  return (
    <Section title={t(messages.check)}>
      <Muted>{t(messages.checkNote)}</Muted>
      <Row>
        <Button icon={ShieldCheck} onPress={() => void run()} isPending={check.isBusy}>
          {t(messages.checkNow)}
        </Button>
        <span role="status">{check.isBusy ? t(messages.checking) : null}</span>
      </Row>
      <Refused error={check.error} />
      {found === null ? null : <Findings found={found} />}
    </Section>
  );
}

function Findings({ found }: { readonly found: CheckView }) {
  const { t } = useText();
  return (
    <>
      <Banner tone={found.class === 'fine' ? 'ok' : 'stop'} isAnnounced>
        {t(messages[found.class])}
      </Banner>
      {found.findings.length === 0 ? null : (
        <Section title={t(messages.findings)} level={3}>
          <ul className="settings-findings">
            {found.findings.map(({ code, meaning }, index) => (
              // A code may be found many times; the list is never reordered.
              <li key={`${code} ${index}`}>{t(meaning)}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
