import { useCallback, useMemo, useState } from 'react';
import { useAction, useDraft, useNavigate } from '../../../app/index.ts';
import { useToast } from '../../../ui/index.ts';
import { draftOf, legsOf, readForm, type TripForm } from './form.ts';
import { messages } from './messages.ts';
import { type Problems, problemsOf } from './problems.ts';
import { useProposal } from './proposal.ts';

export type Change = (change: (form: TripForm) => TripForm) => void;

/** The form as the text of a draft, which survives a lock; and the way back to what is saved. */
function useFormDraft(id: string | null, initial: TripForm) {
  const initialText = useMemo(() => JSON.stringify(initial), [initial]);
  const { text, setText, discard } = useDraft(`trip-edit:${id ?? 'new'}`, initialText);
  const [dropped, setDropped] = useState<string | null>(null);
  const form = useMemo(() => readForm(text) ?? initial, [text, initial]);
  const change = useCallback<Change>(
    (next) => setText(JSON.stringify(next(form))),
    [form, setText],
  );
  const isChanged = text !== initialText;
  return {
    form,
    change,
    discard,
    isChanged,
    canTakeBack: dropped !== null && !isChanged,
    reset: () => {
      setDropped(text);
      setText(initialText);
      discard();
    },
    takeBack: () => {
      if (dropped !== null) setText(dropped);
      setDropped(null);
    },
  };
}

const CHANGES = ['trip.', 'home.', 'checklist.', 'place.facts', 'device.get'];

/** The form, what is wrong with it once it was judged, and saving. */
export function useForm(id: string | null, initial: TripForm) {
  const draft = useFormDraft(id, initial);
  const { form, discard } = draft;
  const proposals = useProposal(form);
  const proposal = proposals?.place ?? null;
  const [isJudged, setJudged] = useState(false);
  const save = useAction('trip.save', CHANGES);
  const tell = useToast();
  const { go, back, canGoBack } = useNavigate();
  const proposed = proposal?.score ?? null;
  const found = problemsOf(form, proposed);
  const problems: Problems = isJudged ? found : {};

  /** false: something is to be corrected. */
  const submit = async (): Promise<boolean> => {
    save.clear();
    setJudged(true);
    const legs = legsOf(form);
    if (legs === null || Object.keys(found).length > 0) return false;
    const saved = await save.run({ trip: id, draft: draftOf(form, legs, proposed) });
    if (!saved.ok) return false;
    discard();
    tell({ message: messages.saved });
    // The form is no place to come back to: the trip takes its place in the trail.
    if (canGoBack) back();
    go({ screen: 'trip', id: saved.value.id });
    return true;
  };
  return { ...draft, proposals, problems, refusal: save.error, isBusy: save.isBusy, submit };
}
