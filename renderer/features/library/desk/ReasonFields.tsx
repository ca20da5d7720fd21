import type { Localized } from '../../../../src/kernel/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Muted } from '../../../ui/index.ts';
import { form as messages } from '../messages.ts';
import { TwoTexts } from './TwoTexts.tsx';

interface ReasonFieldsProps {
  readonly value: Localized;
  readonly onChange: (value: Localized) => void;
  readonly isJudged: boolean;
}

const LABELS = { en: messages.reasonEn, fr: messages.reasonFr };

/** Why, in both languages: travellers read it. */
export function ReasonFields(props: ReasonFieldsProps) {
  const { t } = useText();
  return (
    <>
      <Muted>{t(messages.reasonLead)}</Muted>
      <TwoTexts {...props} labels={LABELS} maxLength={500} />
    </>
  );
}
