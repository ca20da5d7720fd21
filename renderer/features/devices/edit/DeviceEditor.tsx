import { Save, Undo2 } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Refused } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button, Stack } from '../../../ui/index.ts';
import { form as messages } from '../messages.ts';
import type { DeviceForm } from './form.ts';
import { IdentityFields, RestFields, WhatFields } from './fields.tsx';
import { SealFields } from './SealFields.tsx';
import { useForm } from './use-form.ts';
import '../devices.css';

interface DeviceEditorProps {
  readonly id: string | null;
  readonly initial: DeviceForm;
}

/** The whole form. Nothing that was typed is lost by a refusal, a lock or a change of language. */
export function DeviceEditor({ id, initial }: DeviceEditorProps) {
  const { t } = useText();
  const it = useForm(id, initial);
  const { element, showFirst } = useFirstProblem();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await it.submit())) showFirst();
  };
  const count = Object.keys(it.problems).length;
  return (
    <form ref={element} onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="section">
        {it.isChanged ? <DraftNote onDiscard={it.reset} /> : null}
        <WhatFields {...it} />
        <IdentityFields {...it} />
        <SealFields {...it} />
        <RestFields {...it} />
        <Stack>
          {count === 0 ? null : (
            <Banner tone="stop" isAnnounced>
              {t(messages.problems, { count })}
            </Banner>
          )}
          <Refused error={it.refusal} />
          <div>
            <Button variant="primary" icon={Save} type="submit" isPending={it.isBusy}>
              {t(messages.save)}
            </Button>
          </div>
        </Stack>
      </Stack>
    </form>
  );
}

function DraftNote({ onDiscard }: { readonly onDiscard: () => void }) {
  const { t } = useText();
  return (
    <div>
      <p role="status" className="ui-muted ui-small">
        {t(messages.draftFound)}
      </p>
      <Button icon={Undo2} variant="quiet" onPress={onDiscard}>
        {t(messages.discard)}
      </Button>
    </div>
  );
}

const FIRST_INVALID =
  '[data-invalid] :is(input:not([type="hidden"]), textarea, [role="spinbutton"], button)';

/** Takes the focus to the first field with an error, once the errors are drawn. */
function useFirstProblem() {
  const element = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) element.current?.querySelector<HTMLElement>(FIRST_INVALID)?.focus();
  }, [asked]);
  return { element, showFirst: () => setAsked((times) => times + 1) };
}
