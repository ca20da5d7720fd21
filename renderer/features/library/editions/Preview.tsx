import type { EditionPreview } from '../../../../src/contract/index.ts';
import { Refused, useAction } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button, Row, Section, Stack, useToast } from '../../../ui/index.ts';
import { changeKinds } from '../../trips/index.ts';
import { editions as messages } from '../messages.ts';
import { EditionFacts } from './EditionFacts.tsx';

interface PreviewProps {
  readonly preview: EditionPreview;
  readonly onDone: () => void;
}

/** What is in a file, before anything of it is stored. It is not signed, and says so first. */
export function Preview({ preview, onDone }: PreviewProps) {
  const { t } = useText();
  const { edition, held, compared } = preview;
  const heldName =
    held.published === null ? t(messages.own) : t(messages.edition, { number: held.number });
  return (
    <Section title={t(messages.previewTitle)} isStep>
      <Stack>
        <Banner tone="attention">{t(messages.unsigned)}</Banner>
        <Section level={3} title={t(messages.edition, { number: edition.number })}>
          <EditionFacts edition={edition} />
          <p>{t(messages.compared, { held: heldName, ...compared })}</p>
        </Section>
        <SaidChanges changes={preview.changes} />
        <Choice preview={preview} onDone={onDone} />
      </Stack>
    </Section>
  );
}

function SaidChanges({ changes }: Pick<EditionPreview, 'changes'>) {
  const { t } = useText();
  return (
    <Section level={3} title={t(messages.itsChanges)}>
      <ul className="library-list">
        {changes.map(({ id, kind, title, reason }) => (
          <li key={id}>
            <span className="library-list__id">{id}</span>
            <div>
              <p>
                {t(title)} <span className="ui-muted">· {t(changeKinds[kind])}</span>
              </p>
              <p>{t(reason)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Choice({ preview, onDone }: PreviewProps) {
  const { t } = useText();
  const tell = useToast();
  const { hash, number } = preview.edition;
  const take = useAction('library.importEdition', ['library.']);
  const accept = async () => {
    const answer = await take.run({ edition: hash });
    if (!answer.ok) return;
    tell({ message: messages.taken, values: { number } });
    onDone();
  };
  return (
    <>
      <Row>
        <Button variant="primary" isPending={take.isBusy} onPress={() => void accept()}>
          {t(messages.take)}
        </Button>
        <Button onPress={onDone}>{t(messages.leave)}</Button>
      </Row>
      <Refused error={take.error} />
    </>
  );
}
