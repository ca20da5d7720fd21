/** The one fact that stays: how the picture is to be turned. Without it a stripped photo would lie on its side. */
import { concatBytes } from '../kernel/index.ts';

const ORIENTATION = 0x0112;
const SHORT = 3;
const ENTRY_LENGTH = 12;
/** An upright picture, which needs no word about it. */
export const UPRIGHT = 1;

/** The orientation that an Exif block names, 1 to 8; upright when it names none that can be. */
export function readOrientation(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 8) return UPRIGHT;
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return UPRIGHT;
  const little = order === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return UPRIGHT;
  const count = view.getUint16(directory, little);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * ENTRY_LENGTH;
    if (at + ENTRY_LENGTH > tiff.length) return UPRIGHT;
    if (view.getUint16(at, little) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, little);
    return view.getUint16(at + 2, little) === SHORT && value >= 1 && value <= 8 ? value : UPRIGHT;
  }
  return UPRIGHT;
}

/** An Exif block that says this and nothing else. */
export const orientationBlock = (orientation: number): Uint8Array =>
  concatBytes(
    // Big-endian, the mark 42, the directory at byte 8 with one entry.
    Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1),
    Uint8Array.of(0x01, 0x12, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0),
    // No further directory.
    Uint8Array.of(0, 0, 0, 0),
  );
