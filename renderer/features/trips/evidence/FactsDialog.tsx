import { Eraser } from 'lucide-react';
import type { AttachmentView } from '../../../../src/contract/index.ts';
import type { Localized } from '../../../../src/kernel/index.ts';
import type { PhotoFacts } from '../../../../src/photos/index.ts';
import { Loaded, Refused, useAction, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Dialog, Facts, Muted, Stack, useToast } from '../../../ui/index.ts';
import { facts as names, messages, states } from './messages.ts';

interface FactsDialogProps {
  readonly file: AttachmentView;
  readonly onClose: () => void;
}

/** What a photo tells besides its picture, and taking it out. */
export function FactsDialog({ file, onClose }: FactsDialogProps) {
  const { t } = useText();
  const told = useQuery('attachment.facts', { id: file.id });
  const strip = useAction('attachment.strip', ['attachment.', 'history.']);
  const tell = useToast();
  const act = async () => {
    const answer = await strip.run({ id: file.id });
    if (!answer.ok) return;
    // The photo without its data is another entry of the list, so this one ends with its dialog.
    tell({ message: answer.value.changed ? messages.strippedNow : messages.nothingHidden });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(messages.factsTitle)}
      actions={
        file.canStrip ? (
          <Button icon={Eraser} onPress={() => void act()} isPending={strip.isBusy}>
            {t(messages.strip)}
          </Button>
        ) : null
      }
    >
      <Stack>
        <Loaded query={told}>{(facts) => <Told facts={facts} />}</Loaded>
        <Facts items={[{ term: t(messages.hash), detail: <Hash of={file.sha256} /> }]} />
        <Muted size="small">{t(file.canStrip ? messages.stripNote : messages.cannotStrip)}</Muted>
        <Refused error={strip.error} />
      </Stack>
    </Dialog>
  );
}

const Hash = ({ of }: { readonly of: string }) => (
  <code className="trips-evidence__hash ui-small">{of}</code>
);

function Told({ facts }: { readonly facts: PhotoFacts }) {
  const { t } = useText();
  const items = useItems(facts);
  const said = states[facts.state];
  if (said !== null) return <p>{t(said)}</p>;
  return (
    <Stack gap="close">
      <Muted size="small">{t(messages.factsLead)}</Muted>
      <Facts items={items} />
    </Stack>
  );
}

/** Only what is there, in the order of what matters most to somebody who travels. */
function useItems(facts: PhotoFacts) {
  const { t, format } = useText();
  const { where } = facts;
  const camera = [facts.make, facts.model].filter((part) => part !== null).join(' ');
  const lines: readonly (readonly [Localized, string | null])[] = [
    [names.where, where && `${where.latitude.toFixed(5)}, ${where.longitude.toFixed(5)}`],
    [names.when, facts.when],
    [names.camera, camera],
    [names.serial, facts.serial],
    [names.software, facts.software],
    [names.author, facts.author],
    [names.thumbnail, facts.thumbnail ? t(names.thumbnailNote) : null],
    [names.description, facts.description ? t(names.descriptionNote) : null],
    [names.others, facts.others > 0 ? format.number(facts.others) : null],
  ];
  return lines.flatMap(([name, detail]) => (detail ? [{ term: t(name), detail }] : []));
}
