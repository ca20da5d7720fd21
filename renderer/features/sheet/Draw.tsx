import { ArrowRight, Dices, Printer } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ErrorCode } from '../../../src/contract/index.ts';
import type { Refusal } from '../../../src/kernel/index.ts';
import { Refused, Screen } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, Row, Section } from '../../ui/index.ts';
import { Later } from './Later.tsx';
import { messages } from './messages.ts';
import { Paper } from './Paper.tsx';
import type { Drawn } from './use-draw.ts';

interface DrawProps {
  readonly drawn: Drawn | null;
  readonly onDraw: () => Promise<void>;
  readonly error: Refusal<ErrorCode> | null;
  /** There is a sheet already. */
  readonly had: boolean;
  readonly onGo: () => void;
}

/** Why, the twelve words, and a printer. */
export function Draw({ drawn, onDraw, error, had, onGo }: DrawProps) {
  const { t } = useText();
  useDrawnOnce(drawn, onDraw);
  return (
    <Screen title={t(messages.title)}>
      <p className="ui-prose ui-no-print">{t(messages.why)}</p>
      <Section title={t(messages.words)}>
        {drawn === null ? null : <Paper drawn={drawn} />}
        <p className="ui-prose ui-no-print">{t(messages.howToKeep)}</p>
        <div className="ui-no-print">
          <Row>
            <Button icon={Printer} onPress={() => window.print()} isDisabled={drawn === null}>
              {t(messages.print)}
            </Button>
            <Button icon={Dices} variant="quiet" onPress={() => void onDraw()}>
              {t(messages.drawOthers)}
            </Button>
          </Row>
        </div>
        <Refused error={error} />
      </Section>
      <div className="ui-no-print">
        <Button variant="primary" icon={ArrowRight} onPress={onGo} isDisabled={drawn === null}>
          {t(messages.typeBack)}
        </Button>
      </div>
      <Later had={had} />
    </Screen>
  );
}

/** The first words come without being asked for. In development React mounts twice, and the kit keeps only the last words drawn. */
function useDrawnOnce(drawn: Drawn | null, draw: () => Promise<void>): void {
  const isAsked = useRef(drawn !== null);
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    void draw();
  }, [draw]);
}
