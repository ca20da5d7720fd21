import { Save } from 'lucide-react';
import { type FormEvent, useMemo, useState } from 'react';
import type { Item } from '../../../../src/checklists/index.ts';
import type { Localized } from '../../../../src/kernel/index.ts';
import { Refused, useAction, useDraft, useNavigate } from '../../../app/index.ts';
import { HOME_ZONE, isoDay, useText } from '../../../i18n/index.ts';
import { Banner, Button, Section, Stack, useToast } from '../../../ui/index.ts';
import { useNow } from '../../trips/index.ts';
import { ReasonFields } from '../desk/ReasonFields.tsx';
import { desk, form as messages } from '../messages.ts';
import {
  formOf,
  isFine,
  itemOf,
  type ItemForm as Form,
  type Problems,
  problemsOf,
  readForm,
} from './form.ts';
import { Rules } from './Rules.tsx';
import { Words } from './Words.tsx';

interface ItemFormProps {
  readonly item: Item;
  /** null: the item is a new one. */
  readonly base: string | null;
  readonly reason: Localized;
  /** Key of the draft. */
  readonly draft: string;
  readonly whenWords?: Localized;
}

const NOTHING_WRONG: Problems = { missing: [], uneven: false, amount: false };

/** The form as the text of a draft, which survives a lock; and keeping the change. */
function useItemForm({ item, base, reason, draft: key }: ItemFormProps) {
  const tell = useToast();
  const { go, back, canGoBack } = useNavigate();
  const today = isoDay(new Date(useNow()).toISOString(), HOME_ZONE);
  const initial = useMemo(() => formOf(item, reason), [item, reason]);
  const draft = useDraft(key, JSON.stringify(initial));
  const form = useMemo(() => readForm(draft.text) ?? initial, [draft.text, initial]);
  const [isJudged, setJudged] = useState(false);
  const set = useAction('library.setChange', ['library.']);
  const problems = problemsOf(form);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setJudged(true);
    if (!isFine(problems) || set.isBusy) return;
    const said = { item: itemOf(form, item, today), reason: form.reason };
    const answer = await set.run({
      change: base === null ? { kind: 'added', ...said } : { kind: 'amended', base, ...said },
    });
    if (!answer.ok) return;
    draft.discard();
    tell({ message: desk.kept });
    // The form is no place to come back to.
    if (canGoBack) back();
    go({ screen: 'library-item', id: item.id });
  };
  return {
    form,
    onChange: (part: Partial<Form>) => draft.setText(JSON.stringify({ ...form, ...part })),
    problems: isJudged ? problems : NOTHING_WRONG,
    isJudged,
    save,
    set,
  };
}

/** Words in both languages, rules, confirmation, reason. */
export function ItemForm(props: ItemFormProps) {
  const { t } = useText();
  const { form, onChange, problems, isJudged, save, set } = useItemForm(props);
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap="group">
        <Words form={form} onChange={onChange} problems={problems} />
        <Rules form={form} onChange={onChange} problems={problems} whenWords={props.whenWords} />
        <Section title={t(messages.reason)}>
          <ReasonFields
            value={form.reason}
            onChange={(reason) => onChange({ reason })}
            isJudged={isJudged}
          />
        </Section>
        {isFine(problems) ? null : (
          <Banner tone="stop" isAnnounced>
            {t(messages.fix)}
          </Banner>
        )}
        <Refused error={set.error} />
        <div>
          <Button variant="primary" icon={Save} type="submit" isPending={set.isBusy}>
            {t(messages.save)}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
