import { ArrowLeft, KeyRound } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Role } from '../../../src/contract/index.ts';
import type { Localized } from '../../../src/kernel/index.ts';
import { CardScreen, Refused } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Banner, Button, RadioGroup, Row } from '../../ui/index.ts';
import { KeyChoice } from './KeyChoice.tsx';
import { messages } from './messages.ts';
import type { PassphraseSource } from './passphrase-source.ts';
import { useCreate } from './use-create.ts';

/** A role, a passphrase, a place: the kit is made. */
export function CreateForm({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useText();
  const [role, setRole] = useState<Role>('traveller');
  const source = useRef<PassphraseSource>(null);
  const { submit, problem, clearProblem, error, isBusy, isMaking } = useCreate(source, role);
  return (
    <CardScreen title={t(messages.createTitle)}>
      <form onSubmit={(event) => void submit(event)}>
        <RoleChoice role={role} onChange={setRole} />
        <KeyChoice source={source} onChange={clearProblem} />
        {problem === null ? null : (
          <Banner tone="attention" isAnnounced>
            {t(problem)}
          </Banner>
        )}
        <Refused error={error} />
        <Row>
          <Button variant="primary" type="submit" icon={KeyRound} isPending={isBusy}>
            {t(messages.create)}
          </Button>
          <Button variant="quiet" icon={ArrowLeft} onPress={onLeave}>
            {t(messages.back)}
          </Button>
          <span role="status" className="ui-muted">
            {isMaking ? t(messages.creating) : null}
          </span>
        </Row>
      </form>
    </CardScreen>
  );
}

const ROLES: readonly Role[] = ['traveller', 'staff', 'officer'];
const ROLE_NOTES = {
  traveller: messages.travellerNote,
  staff: messages.staffNote,
  officer: messages.officerNote,
} satisfies Record<Role, Localized>;

interface RoleChoiceProps {
  readonly role: Role;
  readonly onChange: (role: Role) => void;
}

function RoleChoice({ role, onChange }: RoleChoiceProps) {
  const { t } = useText();
  return (
    <RadioGroup
      label={t(messages.role)}
      help={t(messages.roleHelp)}
      choices={ROLES.map((key) => ({ key, label: t(messages[key]), note: t(ROLE_NOTES[key]) }))}
      value={role}
      onChange={onChange}
    />
  );
}
