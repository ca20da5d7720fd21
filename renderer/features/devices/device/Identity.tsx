import type { RegisteredDevice } from '../../../../src/devices/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Facts, Section } from '../../../ui/index.ts';
import { one } from '../messages.ts';
import '../devices.css';

/** `490154203237518` as people read it to one another. */
const grouped = (imei: string): string =>
  imei.replace(/^(\d{2})(\d{6})(\d{6})(\d)$/, '$1 $2 $3 $4');

/** What a loss report asks for. What is not known says so. */
export function Identity({ device }: { readonly device: RegisteredDevice }) {
  const { t } = useText();
  const { make, model, serial, imei, assetTag, owner, note } = device;
  const lines = [
    [one.make, make],
    [one.model, model],
    [one.serial, serial],
    [one.imei, grouped(imei)],
    [one.assetTag, assetTag],
    [one.owner, owner],
    ...(note === '' ? [] : ([[one.note, note]] as const)),
  ] as const;
  return (
    <Section title={t(one.identity)}>
      <Facts
        items={lines.map(([term, detail]) => ({
          term: t(term),
          detail:
            detail === '' ? (
              <span className="ui-muted">{t(one.notWritten)}</span>
            ) : (
              <span className="devices-value">{detail}</span>
            ),
        }))}
      />
    </Section>
  );
}
