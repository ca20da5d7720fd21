import type { LucideIcon } from 'lucide-react';

export type IconShape = LucideIcon;

/** A picture beside a word; never alone without an accessible name on what holds it. */
export function Icon({
  shape: Shape,
  size = 20,
}: {
  readonly shape: IconShape;
  readonly size?: 16 | 20;
}) {
  return <Shape size={size} strokeWidth={1.5} aria-hidden="true" focusable="false" />;
}
