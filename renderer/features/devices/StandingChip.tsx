import { Archive, Clock, HandCoins } from 'lucide-react';
import type { DeviceSummary } from '../../../src/contract/index.ts';
import { useText } from '../../i18n/index.ts';
import { Icon } from '../../ui/index.ts';
import { messages } from './messages.ts';
import './devices.css';

type Standing = Pick<DeviceSummary, 'isLent' | 'isLate' | 'isRetired'>;

/** A shape and a word for what is out, late or retired; nothing for a device that is here. */
export function StandingChip({ isLent, isLate, isRetired }: Standing) {
  const { t } = useText();
  if (isLate) {
    return (
      <span className="ui-chip" data-stale>
        <Icon shape={Clock} size={16} />
        {t(messages.late)}
      </span>
    );
  }
  if (!isLent && !isRetired) return null;
  return (
    <span className="ui-chip">
      <Icon shape={isLent ? HandCoins : Archive} size={16} />
      {t(isLent ? messages.lent : messages.retired)}
    </span>
  );
}
