import type { ReactNode } from 'react';
import type { ContactView } from '../../../src/contract/index.ts';
import { useText } from '../../i18n/index.ts';
import { Muted, Row } from '../../ui/index.ts';
import { kinds, messages } from './messages.ts';
import './contacts.css';

interface LadderProps {
  readonly contacts: readonly ContactView[];
  /** The level below the heading that it stands under. */
  readonly headingLevel: 2 | 3;
  /** A button for a rung that the office fills in. */
  readonly renderFill?: (contact: ContactView) => ReactNode;
}

/** Whom to call, in order, each way with the day on which it was last checked, and when to go on. */
export function Ladder({ contacts, headingLevel, renderFill }: LadderProps) {
  const { t } = useText();
  const Heading = `h${headingLevel}` as const;
  return (
    <ol className="contacts-ladder">
      {contacts.map((contact) => (
        <li key={contact.id} className="contacts-rung">
          <div className="contacts-rung__body">
            <Heading className="contacts-rung__who">{t(contact.who)}</Heading>
            <p>{t(contact.purpose)}</p>
            <Row>
              <Ways contact={contact} />
              {contact.toFill ? renderFill?.(contact) : null}
            </Row>
            <Muted size="small">
              {t(messages.next)} {t(contact.next)}
            </Muted>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Ways({ contact }: { readonly contact: ContactView }) {
  const { t, format } = useText();
  if (contact.ways.length === 0) return <Muted>{t(messages.toFill)}</Muted>;
  return (
    <dl className="contacts-ways">
      {contact.ways.map((way) => (
        <div key={`${way.kind} ${way.value}`}>
          <dt>{t(kinds[way.kind])}</dt>
          <dd className="contacts-way">
            <span className="contacts-way__value">{way.value}</span>
            {way.label === null ? null : <span>{t(way.label)}</span>}
            <span className="ui-muted ui-small">
              {way.checked === null
                ? t(messages.notChecked)
                : t(messages.checked, { day: format.day(way.checked) })}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
