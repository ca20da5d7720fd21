import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { Dialog, LinkButton } from '../../ui/index.ts';
import { Limits } from './Limits.tsx';
import { messages } from './messages.ts';

/** The way to the limits where there is no kit yet: they open over what is on the screen. */
export function LimitsLink() {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <LinkButton onPress={() => setOpen(true)}>{t(messages.title)}</LinkButton>
      <Dialog
        form="sheet"
        width="wide"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t(messages.title)}
      >
        <Limits headingLevel={3} />
      </Dialog>
    </>
  );
}
