import { Laptop, Smartphone, Tablet, Usb, Watch } from 'lucide-react';
import type { Device } from '../../../src/trips/index.ts';
import { useText } from '../../i18n/index.ts';
import { Icon, type IconShape } from '../../ui/index.ts';
import { deviceKinds } from '../trips/index.ts';
import './devices.css';

const SHAPES: Readonly<Record<Device['kind'], IconShape>> = {
  phone: Smartphone,
  laptop: Laptop,
  tablet: Tablet,
  watch: Watch,
  usb: Usb,
};

/** The kind of a device as a picture with its word. */
export function KindWord({ kind }: { readonly kind: Device['kind'] }) {
  const { t } = useText();
  return (
    <span className="devices-kind">
      <Icon shape={SHAPES[kind]} />
      {t(deviceKinds[kind])}
    </span>
  );
}
