import { useText } from '../../../i18n/index.ts';
import { Dialog, Facts } from '../../../ui/index.ts';
import { keyNames, messages } from './messages.ts';

/** The keys of a row, each with what it does. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  return (
    <Dialog isOpen onClose={onClose} title={t(messages.keysTitle)}>
      <Facts
        items={keyNames.map(({ key, does }) => ({
          term: t(key),
          detail: t(does),
        }))}
      />
    </Dialog>
  );
}
