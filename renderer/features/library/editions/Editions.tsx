import { Download, Upload } from 'lucide-react';
import { useState } from 'react';
import type { EditionPreview, EditionView } from '../../../../src/contract/index.ts';
import { Loaded, Refused, useAction, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Section, Stack, useToast } from '../../../ui/index.ts';
import { editions as messages } from '../messages.ts';
import { EditionFacts } from './EditionFacts.tsx';
import { Preview } from './Preview.tsx';

/** The editions in the kit; out to a file, and in from one. */
export function Editions({ current }: { readonly current: EditionView }) {
  const { t } = useText();
  const known = useQuery('library.editions', {});
  const open = useAction('library.openEdition');
  const [preview, setPreview] = useState<EditionPreview | null>(null);
  const choose = async () => {
    setPreview(null);
    const answer = await open.run({});
    if (answer.ok) setPreview(answer.value);
  };
  return (
    <Section
      title={t(messages.title)}
      aside={
        <Button icon={Upload} isPending={open.isBusy} onPress={() => void choose()}>
          {t(messages.import)}
        </Button>
      }
    >
      <Refused error={open.error} />
      {preview === null ? null : <Preview preview={preview} onDone={() => setPreview(null)} />}
      <Loaded query={known}>
        {(list) => (
          <Stack>
            {list.map((edition) => (
              <Line
                key={edition.hash}
                edition={edition}
                isCurrent={edition.hash === current.hash}
              />
            ))}
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}

interface LineProps {
  readonly edition: EditionView;
  readonly isCurrent: boolean;
}

function Line({ edition, isCurrent }: LineProps) {
  const { t } = useText();
  const { number, published } = edition;
  const tell = useToast();
  const out = useAction('library.exportEdition');
  const write = async () => {
    const answer = await out.run({ edition: edition.hash });
    if (answer.ok) tell({ message: messages.exported, values: { name: answer.value.name } });
  };
  const name = published === null ? t(messages.own) : t(messages.edition, { number });
  return (
    <Section
      level={3}
      title={name}
      aside={isCurrent ? <span className="ui-muted">{t(messages.inUse)}</span> : undefined}
    >
      <EditionFacts edition={edition} />
      {published === null ? null : (
        <div>
          <Button icon={Download} isPending={out.isBusy} onPress={() => void write()}>
            {t(messages.export)}
          </Button>
        </div>
      )}
      <Refused error={out.error} />
    </Section>
  );
}
