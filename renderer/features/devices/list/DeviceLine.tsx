import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import type { DeviceSummary } from '../../../../src/contract/index.ts';
import { useNavigate } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, LinkButton, Row } from '../../../ui/index.ts';
import { ownerships, platforms } from '../../trips/index.ts';
import { KindWord } from '../KindWord.tsx';
import { messages } from '../messages.ts';
import { StandingChip } from '../StandingChip.tsx';

interface DeviceLineProps {
  readonly device: DeviceSummary;
  readonly onRemove: () => void;
}

/** A device in the list: what it is, whose, and where it is now. */
export function DeviceLine({ device, onRemove }: DeviceLineProps) {
  const { t } = useText();
  const { go } = useNavigate();
  const id = useId();
  const { kind, platform, ownership, label, owner, where } = device;
  return (
    <li className="devices-line" aria-labelledby={id}>
      <div className="devices-line__head">
        <h2 id={id}>
          <LinkButton onPress={() => go({ screen: 'device', id: device.id })}>{label}</LinkButton>
        </h2>
        <Button icon={Trash2} variant="quiet" onPress={onRemove}>
          {t(messages.remove)}
          <span className="ui-hidden"> {label}</span>
        </Button>
      </div>
      <Row>
        <KindWord kind={kind} />
        <span>{t(platforms[platform])}</span>
        <span>{t(ownerships[ownership])}</span>
        {owner === '' ? null : <span className="ui-muted">{t(messages.owner, { owner })}</span>}
      </Row>
      <Row>
        <span>{t(where)}</span>
        <StandingChip {...device} />
      </Row>
    </li>
  );
}
