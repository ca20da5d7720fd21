import { Eye, EyeOff } from 'lucide-react';
import { type Ref, type RefObject, useId, useImperativeHandle, useRef, useState } from 'react';
import { useText } from '../i18n/index.ts';
import { Button } from './Button.tsx';
import { messages } from './messages.ts';
import './field.css';
import './code.css';

const WORDS = 12;

export interface CodeHandle {
  /** The bytes as typed, in UTF-8; the field keeps its text. The caller wipes the copy. */
  readonly peek: () => Uint8Array<ArrayBuffer>;
  /** The same without the word that is still being typed. */
  readonly peekWhole: () => Uint8Array<ArrayBuffer>;
  readonly focus: () => void;
}

interface CodeFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly error?: string | undefined;
  readonly handle: Ref<CodeHandle>;
  readonly onEdit?: () => void;
}

const nothing = (): void => undefined;

/** The twelve words of a recovery sheet in one field, counted while they are typed. They stand on paper, so they are shown. */
export function CodeField(props: CodeFieldProps) {
  const { label, help, error, handle, onEdit = nothing } = props;
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const [count, setCount] = useState(0);
  const [isHidden, setHidden] = useState(false);
  useCode(handle, input);
  const edited = () => {
    setCount(wordsIn(input.current?.value ?? ''));
    onEdit();
  };
  return (
    <div className="ui-field">
      <label htmlFor={id} className="ui-field__label">
        {label}
      </label>
      <textarea
        ref={input}
        id={id}
        className="ui-input ui-code"
        data-hidden={isHidden}
        rows={3}
        maxLength={400}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        translate="no"
        aria-describedby={`${id}-notes`}
        aria-invalid={error !== undefined}
        onInput={edited}
      />
      <Below count={count} isHidden={isHidden} onToggle={() => setHidden(!isHidden)} />
      <Notes id={`${id}-notes`} help={help} error={error} />
    </div>
  );
}

interface NotesProps {
  readonly id: string;
  readonly help: string | undefined;
  readonly error: string | undefined;
}

function Notes({ id, help, error }: NotesProps) {
  return (
    <div id={id}>
      {help === undefined ? null : <p className="ui-field__help">{help}</p>}
      {error === undefined ? null : (
        <p className="ui-field__error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

interface BelowProps {
  readonly count: number;
  readonly isHidden: boolean;
  readonly onToggle: () => void;
}

function Below({ count, isHidden, onToggle }: BelowProps) {
  const { t, format } = useText();
  return (
    <div className="ui-code__foot">
      <span role="status">
        {t(messages.codeCount, { count: format.number(count), total: format.number(WORDS) })}
      </span>
      <Button variant="quiet" icon={isHidden ? Eye : EyeOff} onPress={onToggle}>
        {t(isHidden ? messages.showWords : messages.hideWords)}
      </Button>
    </div>
  );
}

/** Numbers and commas of the sheet may be typed too; an accent typed apart from its letter is no new word. */
const wordsIn = (text: string): number => text.normalize('NFC').match(/\p{L}+/gu)?.length ?? 0;

/** Uncontrolled like the passphrase: the words stand in the field alone. */
function useCode(handle: Ref<CodeHandle>, input: RefObject<HTMLTextAreaElement | null>): void {
  useImperativeHandle(handle, () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    const typed = () => input.current?.value ?? '';
    return {
      peek: () => encode(typed()),
      peekWhole: () => encode(typed().replace(/[\p{L}\p{M}]+$/u, '')),
      focus: () => input.current?.focus(),
    };
  });
}
