import { History, OctagonAlert, Eye } from 'lucide-react';
import { useState } from 'react';
import type { KitState, SettleChoiceView } from '../../../src/contract/index.ts';
import { CardScreen, Refused, useAction } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, Compare, type IconShape, Section } from '../../ui/index.ts';
import { Evidence } from './Evidence.tsx';
import { choices, messages, verdicts } from './messages.ts';
import { useSavedAt } from './when.ts';
import { Words } from './Words.tsx';
import './standing.css';

interface StandingScreenProps {
  /** As it was found at the unlock. */
  readonly kit: KitState;
  readonly onDone: () => void;
}

/** The file is not the one that this computer remembers: what each says, what that means, and three answers. Never a lock-out. */
export function StandingScreen({ kit, onDone }: StandingScreenProps) {
  const { t } = useText();
  const settle = useAction('kit.settle');
  const [isEvidence, setEvidence] = useState(false);
  const choose = async (choice: SettleChoiceView) => {
    const answer = await settle.run({ choice });
    if (!answer.ok) return;
    if (choice === 'tampering') setEvidence(true);
    else onDone();
  };
  if (isEvidence) return <Evidence onDone={onDone} />;
  return (
    <CardScreen
      title={t(messages.title)}
      under={<p className="ui-muted">{t(messages.under)}</p>}
      width="wide"
    >
      <p>{t(meaningOf(kit))}</p>
      <Comparison kit={kit} />
      <Section title={t(messages.whatHappened)}>
        <ul className="standing-choices">
          {CHOICES.map(({ choice, icon }) => (
            <li key={choice}>
              <Button icon={icon} onPress={() => void choose(choice)} isPending={settle.isBusy}>
                {t(choices[choice].label)}
              </Button>
              <p className="ui-muted">{t(choices[choice].meaning)}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Refused error={settle.error} />
    </CardScreen>
  );
}

const CHOICES: readonly { choice: keyof typeof choices; icon: IconShape }[] = [
  { choice: 'restoredBackup', icon: History },
  { choice: 'readOnly', icon: Eye },
  { choice: 'tampering', icon: OctagonAlert },
];

function meaningOf({ standing: { verdict } }: KitState) {
  if (verdict === 'forked' || verdict === 'otherBranch') return verdicts[verdict];
  return verdicts.older;
}

function Comparison({ kit }: Pick<StandingScreenProps, 'kit'>) {
  const { t, format } = useText();
  const savedAt = useSavedAt();
  const { seen } = kit.standing;
  if (seen === null) return null;
  return (
    <Compare
      label={t(messages.comparison)}
      columns={[t(messages.seenHere), t(messages.inTheFile)]}
      rows={[
        {
          term: t(messages.change),
          cells: [format.number(seen.change), format.number(kit.change)],
        },
        { term: t(messages.saved), cells: [savedAt(seen.savedAt), savedAt(kit.savedAt)] },
        {
          term: t(messages.words),
          cells: [<Words key="seen" words={seen.words} />, <Words key="file" words={kit.words} />],
        },
      ]}
    />
  );
}
