import { Undo2 } from 'lucide-react';
import type { Localized } from '../../../../src/kernel/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button, Stack, TextField } from '../../../ui/index.ts';
import type { ErrorOf } from './errors.ts';
import type { TripForm } from './form.ts';
import { messages } from './messages.ts';
import type { Change } from './use-form.ts';

interface TopOfFormProps {
  readonly form: TripForm;
  readonly change: Change;
  readonly errorOf: ErrorOf;
  readonly draft: {
    readonly isChanged: boolean;
    readonly canTakeBack: boolean;
    readonly reset: () => void;
    readonly takeBack: () => void;
  };
}

/** What holds for the whole form, and the title. */
export function TopOfForm({ form, change, errorOf, draft }: TopOfFormProps) {
  const { t } = useText();
  return (
    <Stack>
      <Banner>{t(messages.noClassified)}</Banner>
      <TextField
        label={t(messages.title)}
        help={t(messages.titleHelp)}
        error={errorOf('title')}
        value={form.title}
        onChange={(title) => change((old) => ({ ...old, title }))}
        maxLength={120}
        width="full"
        isRequired
      />
      {draft.isChanged ? (
        <DraftNote message={messages.draftFound} act={messages.discard} onAct={draft.reset} />
      ) : null}
      {draft.canTakeBack ? (
        <DraftNote message={messages.discarded} act={messages.undo} onAct={draft.takeBack} />
      ) : null}
    </Stack>
  );
}

interface DraftNoteProps {
  readonly message: Localized;
  readonly act: Localized;
  readonly onAct: () => void;
}

function DraftNote({ message, act, onAct }: DraftNoteProps) {
  const { t } = useText();
  return (
    <div className="trips-draft">
      <p role="status" className="ui-muted ui-small">
        {t(message)}
      </p>
      <Button icon={Undo2} variant="quiet" onPress={onAct}>
        {t(act)}
      </Button>
    </div>
  );
}
