import { Eye, EyeOff } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useText } from '../i18n/index.ts';
import { Button } from './Button.tsx';
import { messages } from './messages.ts';
import './field.css';
import './passphrase.css';

export interface PassphraseHandle {
  /** The bytes as typed, in UTF-8; the field is empty afterwards. */
  readonly take: () => Uint8Array<ArrayBuffer>;
  /** The bytes so far, for judging their strength; the field keeps its text. The caller wipes the copy. */
  readonly peek: () => Uint8Array<ArrayBuffer>;
  readonly focus: () => void;
}

interface PassphraseFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly error?: string | undefined;
  readonly handle: Ref<PassphraseHandle>;
  readonly onEdit?: () => void;
  readonly autoFocus?: boolean;
}

const nothing = (): void => undefined;

/** The passphrase, with a button to show it, a note on Caps Lock, and no copy of it outside of its input. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { t } = useText();
  const { label, help, error, handle, onEdit = nothing, autoFocus = false } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isShown, setShown] = useState(false);
  usePassphrase(handle, input, () => setShown(false));
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  return (
    <div className="ui-field">
      <label htmlFor={id} className="ui-field__label">
        {label}
      </label>
      <SecretInput
        id={id}
        input={input}
        isShown={isShown}
        isInvalid={error !== undefined}
        onEdit={onEdit}
      >
        <Button icon={isShown ? EyeOff : Eye} onPress={() => setShown(!isShown)}>
          {t(isShown ? messages.hide : messages.show)}
        </Button>
      </SecretInput>
      <div id={`${id}-notes`}>
        {help === undefined ? null : <p className="ui-field__help">{help}</p>}
        {error === undefined ? null : <p className="ui-field__error">{error}</p>}
      </div>
    </div>
  );
}

interface SecretInputProps {
  readonly id: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly isShown: boolean;
  readonly isInvalid: boolean;
  readonly onEdit: () => void;
  readonly children: ReactNode;
}

/**
 * A plain input on purpose: React Aria's text field keeps its value in React state, where no one can empty it.
 */
function SecretInput({ id, input, isShown, isInvalid, onEdit, children }: SecretInputProps) {
  const { t } = useText();
  const [hasCaps, setCaps] = useState(false);
  const noteCaps = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'));
  return (
    <>
      <div className="ui-input-group">
        <input
          ref={input}
          id={id}
          className="ui-input"
          type={isShown ? 'text' : 'password'}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={256}
          aria-describedby={`${id}-notes`}
          aria-invalid={isInvalid}
          onKeyDown={noteCaps}
          onKeyUp={noteCaps}
          onInput={onEdit}
        />
        {children}
      </div>
      <div role="status" className="ui-caps">
        {hasCaps ? t(messages.capsLock) : null}
      </div>
    </>
  );
}

function usePassphrase(
  handle: Ref<PassphraseHandle>,
  input: RefObject<HTMLInputElement | null>,
  onTaken: () => void,
): void {
  useImperativeHandle(handle, () => {
    const peek = () => new TextEncoder().encode(input.current?.value ?? '');
    return {
      peek,
      take: () => {
        const taken = peek();
        if (input.current !== null) input.current.value = '';
        onTaken();
        return taken;
      },
      focus: () => input.current?.focus(),
    };
  });
}
