import { FolderDown, Lock, OctagonAlert, TriangleAlert, Wrench } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { CheckView, Finding, FindingAction } from '../../../../src/contract/index.ts';
import type { Localized } from '../../../../src/kernel/index.ts';
import { Refused, useAction, useSession } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button, Icon, Muted } from '../../../ui/index.ts';
import { messages as unlock } from '../../unlock/index.ts';
import { messages, severities } from './messages.ts';

interface FindingLineProps {
  readonly finding: Finding;
  readonly times: number;
  readonly onRepaired: (view: CheckView) => void;
}

/** What was found, what it means, and one button. */
export function FindingLine({ finding, times, onRepaired }: FindingLineProps) {
  const { t, format } = useText();
  const { severity, meaning, action } = finding;
  return (
    <li className="safety-row" data-severity={severity}>
      <span className="safety-row__icon">
        <Icon shape={severity === 'tampered' ? OctagonAlert : TriangleAlert} />
      </span>
      <div className="safety-row__words">
        <p>
          <strong>{t(severities[severity])}</strong>
          {times > 1 ? ` · ${t(messages.times, { shown: format.number(times) })}` : null}
        </p>
        <p>{t(meaning)}</p>
        <Act action={action} onRepaired={onRepaired} />
      </div>
    </li>
  );
}

/** The way out is on the unlock screen: what it is called there. */
const WAYS = {
  restore: { how: messages.thenRestore, choice: unlock.restoreShort },
  salvage: { how: messages.thenSalvage, choice: unlock.salvage },
} satisfies Partial<Record<FindingAction, Way>>;

interface Way {
  readonly how: Localized;
  readonly choice: Localized;
}

interface ActProps {
  readonly action: FindingAction;
  readonly onRepaired: (view: CheckView) => void;
}

function Act({ action, onRepaired }: ActProps): ReactNode {
  switch (action) {
    case 'repair':
      return <Repair onRepaired={onRepaired} />;
    case 'restore':
    case 'salvage':
      return <LockFirst {...WAYS[action]} />;
    case 'evidence':
      return <Evidence />;
    case 'none':
      return null;
  }
}

function Repair({ onRepaired }: Pick<ActProps, 'onRepaired'>) {
  const { t } = useText();
  const repair = useAction('kit.repair');
  const run = async () => {
    const answer = await repair.run({});
    if (answer.ok) onRepaired(answer.value);
  };
  return (
    <>
      <div>
        <Button icon={Wrench} onPress={() => void run()} isPending={repair.isBusy}>
          {t(messages.repair)}
        </Button>
      </div>
      <Refused error={repair.error} />
    </>
  );
}

function LockFirst({ how, choice }: Way) {
  const { t } = useText();
  const { lock } = useSession();
  return (
    <>
      <Muted size="small">{t(how, { choice: t(choice).replace(/…$/, '') })}</Muted>
      <div>
        <Button icon={Lock} onPress={lock}>
          {t(messages.lock)}
        </Button>
      </div>
    </>
  );
}

function Evidence() {
  const { t } = useText();
  const save = useAction('kit.saveEvidence');
  const [folder, setFolder] = useState<string | null>(null);
  const run = async () => {
    const answer = await save.run({});
    if (answer.ok) setFolder(answer.value.name);
  };
  return (
    <>
      <div>
        <Button icon={FolderDown} onPress={() => void run()} isPending={save.isBusy}>
          {t(messages.evidence)}
        </Button>
      </div>
      {folder === null ? null : (
        <Banner tone="ok" isAnnounced>
          {t(messages.evidenceSaved, { name: folder })}
        </Banner>
      )}
      <Refused error={save.error} />
    </>
  );
}
