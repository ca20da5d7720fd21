import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useText } from '../../i18n/index.ts';
import { Dialog, IconButton } from '../../ui/index.ts';
import { messages } from '../messages.ts';
import { usePanel } from '../panel.tsx';

/** What `usePanel` opened: a column, or a sheet when there is no room for one. */
export function SidePanel({ isNarrow }: { readonly isNarrow: boolean }) {
  const { t } = useText();
  const { current, close } = usePanel();
  if (isNarrow) {
    return (
      <Dialog
        form="sheet"
        isOpen={current !== null}
        onClose={close}
        title={current === null ? '' : t(current.title)}
      >
        {current?.content}
      </Dialog>
    );
  }
  return current === null ? null : <Column />;
}

function Column() {
  const { t } = useText();
  const { current, close } = usePanel();
  const id = useId();
  const heading = useFocusIn(current);
  if (current === null) return null;
  return (
    <aside
      className="app-panel ui-no-print"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div className="app-panel__head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {t(current.title)}
        </h2>
        <IconButton icon={X} label={t(messages.close)} hasHint={false} onPress={close} />
      </div>
      {current.content}
    </aside>
  );
}

/** Takes the focus to the heading at each new content, and back to what opened it when the panel is closed. */
function useFocusIn(content: unknown) {
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    const { activeElement } = document;
    const isInside = heading.current?.closest('aside')?.contains(activeElement) ?? false;
    if (!isInside) opener.current = activeElement;
    heading.current?.focus();
  }, [content]);
  useEffect(
    () => () => {
      // The focus fell to the body when the panel left the page; anything else took it on purpose.
      const isLost = document.activeElement === document.body;
      if (isLost && opener.current instanceof HTMLElement) opener.current.focus();
    },
    [],
  );
  return heading;
}
