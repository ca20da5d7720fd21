import type { ContactView } from '../../../../src/contract/index.ts';
import { Loaded, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { messages } from './messages.ts';

/** Of the ladder of contacts: who answers for a device or a document, and who is on the spot. */
const AT_A_BORDER: readonly ContactView['id'][] = ['house-security', 'mission'];

export function Numbers() {
  const contacts = useQuery('contacts.get', {});
  return (
    <Loaded query={contacts}>
      {(ladder) => (
        <dl className="border-numbers">
          {ladder
            .filter(({ id }) => AT_A_BORDER.includes(id))
            .map((contact) => (
              <Contact key={contact.id} contact={contact} />
            ))}
        </dl>
      )}
    </Loaded>
  );
}

function Contact({ contact: { who, ways } }: { readonly contact: ContactView }) {
  const { t, format } = useText();
  return (
    <div>
      <dt>{t(who)}</dt>
      {ways.length === 0 ? <dd>{t(messages.noNumber)}</dd> : null}
      {ways.map(({ value, label, checked }) => (
        <dd key={value}>
          <strong>{value}</strong> {label === null ? null : t(label)}{' '}
          <span className="ui-muted ui-small">
            {checked === null
              ? t(messages.notChecked)
              : t(messages.checked, { day: format.day(checked) })}
          </span>
        </dd>
      ))}
    </div>
  );
}
