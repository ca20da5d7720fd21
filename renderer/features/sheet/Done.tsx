import { ArrowRight } from 'lucide-react';
import { Screen, useNavigate } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Banner, Button } from '../../ui/index.ts';
import { messages } from './messages.ts';

/** It is good; where to keep it. */
export function Done() {
  const { t } = useText();
  const { go } = useNavigate();
  return (
    <Screen title={t(messages.doneTitle)}>
      <Banner tone="ok">{t(messages.done)}</Banner>
      <p className="ui-prose">{t(messages.doneKeep)}</p>
      <div>
        <Button variant="primary" icon={ArrowRight} onPress={() => go({ screen: 'today' })}>
          {t(messages.goOn)}
        </Button>
      </div>
    </Screen>
  );
}
