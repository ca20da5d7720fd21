import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import type { ErrorCode } from '../../../src/contract/index.ts';
import type { Refusal } from '../../../src/kernel/index.ts';
import { useText } from '../../i18n/index.ts';
import { CodeField, type CodeHandle } from '../../ui/index.ts';
import { messages } from './messages.ts';
import { useCode } from './use-code.ts';

export interface SheetWordsHandle {
  /** Says at the field what is wrong with the words; true when nothing is. */
  readonly check: () => Promise<boolean>;
  /** The bytes as typed; the caller wipes the copy. */
  readonly peek: () => Uint8Array<ArrayBuffer>;
  readonly focus: () => void;
}

interface SheetWordsProps {
  readonly handle: Ref<SheetWordsHandle>;
  /** What the kit said of them when it tried them. */
  readonly refused: Refusal<ErrorCode> | null;
  readonly onEdit: () => void;
}

const OF_SHEET: readonly ErrorCode[] = [
  ...(['wordCount', 'unknownWord', 'codeMistyped'] as const),
  ...(['wrongRecoveryCode', 'noSlot'] as const),
];

/** Said at the field of the words. */
export const isOfSheet = (code: ErrorCode): boolean => OF_SHEET.includes(code);

/** The twelve words of the printed sheet, with help while they are typed. */
export function SheetWords({ handle, refused, onEdit }: SheetWordsProps) {
  const { t, sentence } = useText();
  const field = useRef<CodeHandle>(null);
  const [isEmpty, setEmpty] = useState(false);
  const { error, edited, check } = useCode(field);
  useImperativeHandle(handle, () => ({
    check: async () => {
      const typed = field.current?.peek() ?? new Uint8Array();
      typed.fill(0);
      const isTyped = typed.length > 0;
      setEmpty(!isTyped);
      if (!isTyped) field.current?.focus();
      return isTyped && (await check());
    },
    peek: () => field.current?.peek() ?? new Uint8Array(),
    focus: () => field.current?.focus(),
  }));
  const told = refused ?? error;
  return (
    <CodeField
      label={t(messages.sheetWords)}
      help={t(messages.sheetHelp)}
      handle={field}
      error={isEmpty ? t(messages.typeWords) : told === null ? undefined : sentence(told)}
      onEdit={() => {
        setEmpty(false);
        edited();
        onEdit();
      }}
    />
  );
}
