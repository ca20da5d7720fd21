import {
  Bug,
  DoorOpen,
  HeartPulse,
  IdCard,
  KeyRound,
  MessageCircleWarning,
  Scale,
  SearchX,
  Siren,
  Smartphone,
} from 'lucide-react';
import type { IconShape } from '../../ui/index.ts';

const ICONS: ReadonlyMap<string, IconShape> = new Map([
  ['border', Smartphone],
  ['lost', SearchX],
  ['compromise', Bug],
  ['takeover', KeyRound],
  ['intrusion', DoorOpen],
  ['pressure', MessageCircleWarning],
  ['detained', Scale],
  ['danger', HeartPulse],
  ['papers', IdCard],
]);

/** The picture of a playbook, beside its words. */
export const iconOf = (playbook: string): IconShape => ICONS.get(playbook) ?? Siren;
