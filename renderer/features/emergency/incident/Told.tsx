import { UserPlus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { ContactView, IncidentView } from '../../../../src/contract/index.ts';
import type { Person } from '../../../../src/playbooks/index.ts';
import { type Action, Loaded, Refused, useAction, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Muted, Row, Section, TextField, TickBox } from '../../../ui/index.ts';
import { incidentMessages as messages } from '../messages.ts';
import '../emergency.css';

interface PartProps {
  readonly incident: IncidentView;
  readonly tell: Action<'incident.told'>;
}

/** The people of the ladder in its order, and whoever else was told, with the time of each. */
export function Told({ incident }: { readonly incident: IncidentView }) {
  const { t } = useText();
  const contacts = useQuery('contacts.get', {});
  const tell = useAction('incident.told', ['incident.', 'history.']);
  return (
    <Section title={t(messages.told)}>
      <Muted size="small">{t(messages.toldNote)}</Muted>
      <Refused error={tell.error} />
      <Loaded query={contacts}>
        {(ladder) => <People ladder={ladder} incident={incident} tell={tell} />}
      </Loaded>
      <SomebodyElse incident={incident} tell={tell} />
    </Section>
  );
}

function People({
  ladder,
  incident,
  tell,
}: PartProps & { readonly ladder: readonly ContactView[] }) {
  const { t } = useText();
  const line = { incident, tell };
  const others = incident.told.flatMap(({ who }) => ('name' in who ? [who] : []));
  return (
    <ul className="emergency-told">
      {ladder.map((contact) => (
        <ToldLine
          key={contact.id}
          who={{ contact: contact.id }}
          name={t(contact.who)}
          number={contact.ways[0]?.value ?? t(messages.notFilled)}
          {...line}
        />
      ))}
      {others.map((who) => (
        <ToldLine key={who.name} who={who} name={who.name} number="" {...line} />
      ))}
    </ul>
  );
}

interface ToldLineProps extends PartProps {
  readonly who: Person;
  readonly name: string;
  readonly number: string;
}

function ToldLine({ who, name, number, incident, tell }: ToldLineProps) {
  const { t, format } = useText();
  const entry = incident.told.find((each) => isSame(each.who, who))?.current;
  const isTold = entry?.told ?? false;
  const state = t(isTold ? messages.toldState : messages.notTold);
  return (
    <li>
      <TickBox
        label={t(messages.boxLabel, { title: name, state })}
        state={isTold ? 'done' : null}
        onChange={(told) => void tell.run({ incident: incident.id, who, told })}
      />
      <div className="emergency-told__who">
        <span>{name}</span>
        <span>
          {isTold && entry !== undefined ? (
            t(messages.toldAt, { time: format.pair(entry.at, incident.zone) })
          ) : (
            <span className="ui-muted emergency-told__number">{number}</span>
          )}
        </span>
      </div>
    </li>
  );
}

const isSame = (a: Person, b: Person): boolean =>
  'contact' in a ? 'contact' in b && a.contact === b.contact : 'name' in b && a.name === b.name;

function SomebodyElse({ incident, tell }: PartProps) {
  const { t } = useText();
  const [name, setName] = useState('');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const who = { name: name.trim() };
    if (who.name === '' || tell.isBusy) return;
    const saved = await tell.run({ incident: incident.id, who, told: true });
    if (saved.ok) setName('');
  };
  return (
    <form onSubmit={(event) => void add(event)}>
      <Row>
        <TextField
          label={t(messages.somebodyElse)}
          value={name}
          onChange={setName}
          maxLength={120}
          isFreeText
        />
        <Button type="submit" icon={UserPlus} isDisabled={name.trim() === ''}>
          {t(messages.addTold)}
        </Button>
      </Row>
    </form>
  );
}
