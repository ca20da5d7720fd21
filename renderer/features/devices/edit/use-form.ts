import { useCallback, useMemo, useState } from 'react';
import { useAction, useDraft, useNavigate } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { useToast } from '../../../ui/index.ts';
import { form as messages } from '../messages.ts';
import { type DeviceForm, draftOf, readForm } from './form.ts';
import { type Field, fieldOf, type Problems, problemsOf } from './problems.ts';

export type Change = (change: (form: DeviceForm) => DeviceForm) => void;

/** The error that stands beside a field, in words; undefined when there is none. */
export type ErrorOf = (field: Field) => string | undefined;

/** The form as the text of a draft, which survives a lock. */
function useFormDraft(id: string | null, initial: DeviceForm) {
  const initialText = useMemo(() => JSON.stringify(initial), [initial]);
  const { text, setText, discard } = useDraft(`device-edit:${id ?? 'new'}`, initialText);
  const form = useMemo(() => readForm(text) ?? initial, [text, initial]);
  const change = useCallback<Change>(
    (next) => setText(JSON.stringify(next(form))),
    [form, setText],
  );
  const reset = () => {
    setText(initialText);
    discard();
  };
  return { form, change, discard, reset, isChanged: text !== initialText };
}

/** The form, what is wrong with it once it was judged, and saving. */
export function useForm(id: string | null, initial: DeviceForm) {
  const { t, sentence } = useText();
  const draft = useFormDraft(id, initial);
  const { form, discard } = draft;
  const [isJudged, setJudged] = useState(false);
  const save = useAction('device.save', ['device.', 'history.']);
  const tell = useToast();
  const { go, back, canGoBack } = useNavigate();
  const found = problemsOf(form);
  const problems: Problems = isJudged ? found : {};
  const refused = save.error === null ? null : fieldOf(save.error);

  const errorOf: ErrorOf = (field) => {
    const problem = problems[field];
    if (problem !== undefined) return t(problem);
    return save.error !== null && field === refused ? sentence(save.error) : undefined;
  };

  /** false: something is to be corrected. */
  const submit = async (): Promise<boolean> => {
    save.clear();
    setJudged(true);
    const asked = draftOf(form);
    if (asked === null || Object.keys(found).length > 0) return false;
    const saved = await save.run({ device: id, draft: asked });
    if (!saved.ok) return false;
    discard();
    tell({ message: messages.saved });
    // The form is no place to come back to: the device takes its place in the trail.
    if (canGoBack) back();
    go({ screen: 'device', id: saved.value.device.id });
    return true;
  };
  return { ...draft, problems, errorOf, refusal: save.error, isBusy: save.isBusy, submit };
}
