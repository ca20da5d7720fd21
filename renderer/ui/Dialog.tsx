import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../i18n/index.ts';
import { IconButton } from './Button.tsx';
import { messages } from './messages.ts';
import './dialog.css';

interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the one that changes something last. */
  readonly actions?: ReactNode;
  /** `sheet` comes from the right and takes the height of the window. */
  readonly form?: 'dialog' | 'sheet';
  readonly width?: 'normal' | 'wide';
}

/** One thing over everything else. Escape and the close button leave it; focus returns to where it was. */
export function Dialog(props: DialogProps) {
  const { t } = useText();
  const { form = 'dialog', width = 'normal' } = props;
  return (
    <ModalOverlay
      className="ui-veil"
      data-side={form}
      isOpen={props.isOpen}
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      isDismissable
    >
      <Modal className="ui-modal" data-side={form} data-width={width}>
        <AriaDialog className="ui-dialog">
          <div className="ui-dialog__head">
            <Heading slot="title" level={2} className="ui-dialog__title">
              {props.title}
            </Heading>
            <IconButton slot="close" icon={X} label={t(messages.close)} hasHint={false} />
          </div>
          {props.children}
          {props.actions === undefined ? null : (
            <div className="ui-dialog__actions">{props.actions}</div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
