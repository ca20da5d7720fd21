import type { Seal } from '../../../../src/devices/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Muted, Section } from '../../../ui/index.ts';
import { one } from '../messages.ts';
import '../devices.css';

export function Seals({ seals }: { readonly seals: readonly Seal[] }) {
  const { t, format } = useText();
  return (
    <Section title={t(one.seals)}>
      {seals.length === 0 ? (
        <Muted>{t(one.noSeals)}</Muted>
      ) : (
        <ul className="devices-list">
          {seals.map(({ number, where, on }, index) => (
            // Two seals may bear one number by mistake; the list is never reordered here.
            <li key={`${number} ${index}`} className="devices-line">
              <strong className="devices-value">{t(one.seal, { number })}</strong>
              <span className="ui-muted">
                {where === ''
                  ? t(one.sealOnly, { day: format.day(on) })
                  : t(one.sealOn, { where, day: format.day(on) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
