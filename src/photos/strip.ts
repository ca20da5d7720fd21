import { ok, type Refusal, refuse, type Result } from '../kernel/index.ts';
import { sniffMedia } from './media.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';

/** `cannotStrip`: its kind keeps facts in places that cannot be left out. `damagedPhoto`: it is not a whole file of its kind. */
export type StripRefusal = Refusal<'cannotStrip' | 'damagedPhoto'>;

/**
 * The photo without place, time, device, names and small copies of itself. The picture's data is the same byte for byte;
 * stripping twice changes nothing more.
 */
export function stripPhoto(file: Uint8Array): Result<Uint8Array, StripRefusal> {
  const media = sniffMedia(file);
  if (media !== 'image/jpeg' && media !== 'image/png') return refuse('cannotStrip');
  const stripped = media === 'image/jpeg' ? stripJpeg(file) : stripPng(file);
  return stripped === undefined ? refuse('damagedPhoto') : ok(stripped);
}
