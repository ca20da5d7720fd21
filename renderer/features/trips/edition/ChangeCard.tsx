import type { ItemField } from '../../../../src/checklists/index.ts';
import type { TripChangeView } from '../../../../src/contract/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Muted, Section, Stack } from '../../../ui/index.ts';
import { fieldWords } from './field-words.ts';
import { changeKinds, fields, messages } from './messages.ts';
import { wordsDiff } from './words-diff.ts';

/** One changed item: what it is to this trip, why, and word by word what became of it. */
export function ChangeCard({ change }: { readonly change: TripChangeView }) {
  const { t } = useText();
  const { before, after, kind, reasons, answered, rowsBefore, rowsAfter } = change;
  const item = after ?? before;
  if (item === null) return null;
  return (
    <Section
      level={3}
      title={t(item.title)}
      aside={<span className="trips-change__kind">{t(changeKinds[kind])}</span>}
    >
      <Stack gap="close">
        {kind === 'added' ? <p className="ui-prose">{t(item.why)}</p> : null}
        {reasons.map((reason) => (
          <p key={reason.en} className="ui-prose">
            {t(messages.whyChanged, { reason: t(reason) })}
          </p>
        ))}
        {change.fields.length === 0 ? null : <Fields change={change} title={t(item.title)} />}
        {rowsBefore !== rowsAfter && kind === 'changed' ? (
          <Muted size="small">{t(messages.rows, { before: rowsBefore, after: rowsAfter })}</Muted>
        ) : null}
        {answered === 0 ? null : (
          <Muted size="small">{t(messages.answered, { count: answered })}</Muted>
        )}
      </Stack>
    </Section>
  );
}

interface FieldsProps {
  readonly change: TripChangeView;
  readonly title: string;
}

function Fields({ change, title }: FieldsProps) {
  const { t } = useText();
  return (
    <dl className="trips-change" aria-label={t(messages.fieldsOf, { title })}>
      {change.fields.map((field) => (
        <div key={field}>
          <dt>{t(fields[field])}</dt>
          <dd>
            <FieldDiff change={change} field={field} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is written in both languages. */
const TEXTS: ReadonlySet<ItemField> = new Set(['title', 'why', 'how']);

interface FieldDiffProps {
  readonly change: TripChangeView;
  readonly field: ItemField;
}

/** What went is crossed out, what came is underlined; both are also said in words. */
function FieldDiff({ change, field }: FieldDiffProps) {
  const { t, language, format } = useText();
  const [before, after] = fieldWords(change, field, { t, language, day: format.day });
  if (before === after && TEXTS.has(field))
    return <Muted size="small">{t(messages.otherLanguage)}</Muted>;
  return wordsDiff(before, after).map(({ kind, text }, index) => {
    // Parts have no name of their own, and are never moved.
    const key = `${index}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
    if (kind === 'gone')
      return (
        <del key={key}>
          <span className="ui-hidden">{t(messages.gone)} </span>
          {text}
        </del>
      );
    return (
      <ins key={key}>
        <span className="ui-hidden">{t(messages.fresh)} </span>
        {text}
      </ins>
    );
  });
}
