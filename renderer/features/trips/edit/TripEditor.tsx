import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Stack } from '../../../ui/index.ts';
import { Devices } from './Devices.tsx';
import { useErrors } from './errors.ts';
import type { TripForm } from './form.ts';
import { LegList } from './LegList.tsx';
import { Nationalities } from './Nationalities.tsx';
import { People } from './People.tsx';
import { SaveBar } from './SaveBar.tsx';
import { Scores } from './Scores.tsx';
import { TopOfForm } from './TopOfForm.tsx';
import { useForm } from './use-form.ts';
import './edit.css';

interface TripEditorProps {
  readonly id: string | null;
  readonly initial: TripForm;
}

/** The whole form. Nothing that was typed is lost by a refusal, a lock or a change of language. */
export function TripEditor({ id, initial }: TripEditorProps) {
  const it = useForm(id, initial);
  const { element, showFirst } = useFirstProblem();
  const parts = { form: it.form, change: it.change, errorOf: useErrors(it) };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await it.submit())) showFirst();
  };
  return (
    <form ref={element} onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="section">
        <TopOfForm {...parts} draft={it} />
        <LegList {...parts} />
        <People {...parts} />
        <Nationalities {...parts} />
        <Devices {...parts} />
        <Scores {...parts} proposals={it.proposals} />
        <SaveBar
          problems={Object.keys(it.problems).length}
          refusal={it.refusal}
          isBusy={it.isBusy}
        />
      </Stack>
    </form>
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
