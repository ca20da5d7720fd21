import { Archive, FileKey2 } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { Localized } from '../../../../src/kernel/index.ts';
import { useNavigate } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button, Stack, Steps } from '../../../ui/index.ts';
import { messages } from './messages.ts';

interface AfterNewKeyProps {
  /** What was done. */
  readonly title: Localized;
  /** A new sheet was made meanwhile. */
  readonly hasSheet: boolean;
}

/** After a new key for everything: a sheet has to be made, and copies from before are still about. */
export function AfterNewKey({ title, hasSheet }: AfterNewKeyProps) {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed may be gone from the screen.
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <Stack>
      <Banner tone="ok">
        <h2 ref={heading} tabIndex={-1} className="safety-told">
          {t(title)}
        </h2>
      </Banner>
      <Steps
        steps={[
          ...(hasSheet ? [] : [{ key: 'sheet', content: <MakeSheet /> }]),
          { key: 'copies', content: <OldCopies /> },
        ]}
      />
    </Stack>
  );
}

function MakeSheet() {
  const { t } = useText();
  const { go } = useNavigate();
  return (
    <Stack gap="close">
      <p>{t(messages.sheetLeft)}</p>
      <div>
        <Button variant="primary" icon={FileKey2} onPress={() => go({ screen: 'sheet' })}>
          {t(messages.makeSheet)}
        </Button>
      </div>
    </Stack>
  );
}

function OldCopies() {
  const { t } = useText();
  const { go } = useNavigate();
  return (
    <Stack gap="close">
      <p>{t(messages.copiesLeft)}</p>
      <div>
        <Button icon={Archive} onPress={() => go({ screen: 'copies' })}>
          {t(messages.toCopies)}
        </Button>
      </div>
    </Stack>
  );
}
