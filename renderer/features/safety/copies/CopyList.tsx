import { CircleCheck, CircleDashed, KeyRound, OctagonAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { BackupEntry } from '../../../../src/contract/index.ts';
import { Refused, useAction } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button, Icon, type IconShape, Muted, Row, Section } from '../../../ui/index.ts';
import { hereZone } from '../here.ts';
import { messages, states } from './messages.ts';
import '../safety.css';

/** The copies in the order of their age, each with its state in words. */
export function CopyList({ copies }: { readonly copies: readonly BackupEntry[] }) {
  const { t } = useText();
  return (
    <Section title={t(messages.kept)}>
      <Muted>{t(messages.keptNote)}</Muted>
      <ul className="safety-list">
        {copies.map((copy) => (
          <Copy key={copy.name} copy={copy} />
        ))}
      </ul>
      <Verify />
    </Section>
  );
}

const SHAPES: Readonly<Record<BackupEntry['state'], IconShape>> = {
  unchecked: CircleDashed,
  verified: CircleCheck,
  olderKeys: KeyRound,
  damaged: OctagonAlert,
};

function Copy({ copy: { at, change, bytes, state } }: { readonly copy: BackupEntry }) {
  const { t, format } = useText();
  const zone = hereZone();
  return (
    <li className="safety-copy" data-state={state}>
      <div className="safety-copy__words">
        <span>{format.dateTime(at, zone)}</span>
        <span className="ui-muted ui-small">
          {t(messages.copyLine, { change: format.number(change), size: format.size(bytes) })}
        </span>
      </div>
      <span className="safety-copy__state">
        <Icon shape={SHAPES[state]} />
        {t(states[state])}
      </span>
    </li>
  );
}

function Verify() {
  const { t } = useText();
  const verify = useAction('backup.check', ['backup.']);
  const [found, setFound] = useState<readonly BackupEntry[] | null>(null);
  const run = async () => {
    setFound(null);
    const answer = await verify.run({});
    if (answer.ok) setFound(answer.value.copies);
  };
  return (
    <>
      <Row>
        <Button icon={ShieldCheck} onPress={() => void run()} isPending={verify.isBusy}>
          {t(messages.verify)}
        </Button>
        <span role="status" className="ui-muted">
          {verify.isBusy ? t(messages.verifying) : null}
        </span>
      </Row>
      {found === null ? null : <Verified copies={found} />}
      <Refused error={verify.error} />
    </>
  );
}

/** How many of each kind; what is not there is not spoken of. */
function Verified({ copies }: { readonly copies: readonly BackupEntry[] }) {
  const { t, format } = useText();
  const of = (state: BackupEntry['state']) => {
    const count = copies.filter((copy) => copy.state === state).length;
    return { count, shown: format.number(count) };
  };
  const [verified, damaged, older] = [of('verified'), of('damaged'), of('olderKeys')];
  const isWell = verified.count > 0 && damaged.count === 0;
  return (
    <Banner tone={isWell ? 'ok' : 'attention'} isAnnounced>
      <p>{t(messages.verifiedNow, verified)}</p>
      {damaged.count === 0 ? null : <p>{t(messages.damagedNow, damaged)}</p>}
      {older.count === 0 ? null : <p>{t(messages.olderNow, older)}</p>}
    </Banner>
  );
}
