import { KeyRound } from 'lucide-react';
import { useRef } from 'react';
import { Refused, useNavigate } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import {
  Banner,
  Button,
  PassphraseField,
  type PassphraseHandle,
  RadioGroup,
  Row,
} from '../../../ui/index.ts';
import { KeyChoice, type PassphraseSource } from '../../unlock/index.ts';
import { messages as access } from '../access/messages.ts';
import { messages } from './messages.ts';
import { type Scope, useChange } from './use-change.ts';
import '../safety.css';

interface ChangeFormProps {
  readonly hasSheet: boolean;
  readonly onDone: (scope: Scope) => void;
}

/** The present one, a new one, and how far the change goes. */
export function ChangeForm({ hasSheet, onDone }: ChangeFormProps) {
  const { t, sentence } = useText();
  const { back } = useNavigate();
  const present = useRef<PassphraseHandle>(null);
  const source = useRef<PassphraseSource>(null);
  const change = useChange(present, source, onDone);
  const { error, isBusy, problem, lacksPresent } = change;
  const isWrong = error?.code === 'wrongPassphrase';
  const atPresent = lacksPresent ? t(messages.typePresent) : isWrong ? sentence(error) : undefined;
  return (
    <form className="safety-form" onSubmit={(event) => void change.submit(event)}>
      <PassphraseField
        label={t(messages.present)}
        handle={present}
        error={atPresent}
        onEdit={change.edited}
      />
      <KeyChoice source={source} onChange={change.edited} isNew />
      <ScopeChoice scope={change.scope} onChange={change.setScope} hasSheet={hasSheet} />
      {problem === null ? null : (
        <Banner tone="attention" isAnnounced>
          {t(problem)}
        </Banner>
      )}
      <Refused error={isWrong ? null : error} />
      <Row>
        <Button variant="primary" type="submit" icon={KeyRound} isPending={isBusy}>
          {t(messages.change)}
        </Button>
        <Button variant="quiet" onPress={back} isDisabled={isBusy}>
          {t(access.cancel)}
        </Button>
        <span role="status" className="ui-muted">
          {isBusy ? t(access.working) : null}
        </span>
      </Row>
    </form>
  );
}

interface ScopeChoiceProps {
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
  readonly hasSheet: boolean;
}

function ScopeChoice({ scope, onChange, hasSheet }: ScopeChoiceProps) {
  const { t } = useText();
  const note = (what: string, sheet: string) => (hasSheet ? `${what} ${sheet}` : what);
  return (
    <RadioGroup<Scope>
      label={t(messages.scope)}
      choices={[
        {
          key: 'everywhere',
          label: t(messages.everywhere),
          note: note(t(messages.everywhereNote), t(access.sheetStops)),
        },
        {
          key: 'only',
          label: t(messages.only),
          note: note(t(messages.onlyNote), t(messages.sheetStays)),
        },
      ]}
      value={scope}
      onChange={onChange}
    />
  );
}
