/** The shape of what a photo tells; without the reader, which only the import process needs. */
import { z } from 'zod';

/** Characters of the longest text. */
export const MOST = 120;
const text = z.string().min(1).max(MOST).nullable();

/** The short list; the answer of a process that read somebody else's file, so it is checked where it arrives. */
export const photoFactsSchema = z.strictObject({
  /** `none`: a photo that tells nothing. `unreadable`: what it tells could not be made out. */
  state: z.enum(['facts', 'none', 'unreadable', 'notAPhoto']),
  where: z
    .strictObject({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      /** Metres. */
      altitude: z.number().min(-20_000).max(100_000).nullable(),
    })
    .nullable(),
  /** By the camera's own clock: "2026-11-01 12:00:00", with "+01:00" after it where the camera knew. */
  when: text,
  make: text,
  model: text,
  /** Of the camera, else of its lens. */
  serial: text,
  software: text,
  author: text,
  /** A small copy of the picture, which an edit may have left as it was. */
  thumbnail: z.boolean(),
  /** A description block (XMP), which is not read here. */
  description: z.boolean(),
  /** How many further fields there are. */
  others: z.int().min(0).max(100_000),
});

/** What the reader answers. */
export type PhotoFacts = z.infer<typeof photoFactsSchema>;

/** A photo that tells nothing. */
export const NO_FACTS: PhotoFacts = {
  state: 'none',
  where: null,
  when: null,
  make: null,
  model: null,
  serial: null,
  software: null,
  author: null,
  thumbnail: false,
  description: false,
  others: 0,
};

/** When the file, or the process that read it, did not answer. */
export const UNREADABLE_FACTS: PhotoFacts = { ...NO_FACTS, state: 'unreadable' };
