import { ArrowLeft, FileSearch } from 'lucide-react';
import { useState } from 'react';
import { CardScreen, Refused, useAction } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, Row, Section } from '../../ui/index.ts';
import { messages } from './messages.ts';
import { RestoreKey } from './RestoreKey.tsx';

/** Three numbered things: the file, what opens it, where to keep it. A file and a printed sheet are enough. */
export function RestoreForm({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useText();
  const choose = useAction('kit.chooseBackup');
  const [name, setName] = useState<string | null>(null);
  const pick = async () => {
    const answer = await choose.run({});
    if (answer.ok) setName(answer.value.name);
  };
  return (
    <CardScreen title={t(messages.restore)}>
      <p>{t(messages.restoreLead)}</p>
      <Section title={t(messages.restoreFile)}>
        <Row>
          {name === null ? null : (
            <span className="unlock__file" role="status">
              {t(messages.chosen, { name })}
            </span>
          )}
          <Button
            variant={name === null ? 'primary' : 'plain'}
            icon={FileSearch}
            onPress={() => void pick()}
            isPending={choose.isBusy}
          >
            {t(name === null ? messages.chooseBackup : messages.chooseAnother)}
          </Button>
        </Row>
        <Refused error={choose.error} />
      </Section>
      {name === null ? null : <RestoreKey key={name} />}
      <div className="unlock__back">
        <Button variant="quiet" icon={ArrowLeft} onPress={onLeave}>
          {t(messages.back)}
        </Button>
      </div>
    </CardScreen>
  );
}
