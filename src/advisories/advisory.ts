import { z } from 'zod';
import {
  instantSchema,
  localizedMaybeEmptySchema,
  localizedSchema,
  placeCodeSchema,
} from '../shapes/index.ts';
import { documentSchema } from './document.ts';

/**
 * Valise's scale (advisory-formats §8): 1 normal, 2 caution, 3 essential only, 4 do not go.
 * A level that a source did not give is `null`, never 1.
 */
export const levelSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Level = z.infer<typeof levelSchema>;

/** Who published it. Closed: one more source is one more importer. */
export const sourceIdSchema = z.enum(['canada']);
export type SourceId = z.infer<typeof sourceIdSchema>;

/** A part of a country with a level of its own, kept apart from the overall level. */
export const regionalBlockSchema = z.strictObject({
  region: z.string(),
  /** The source's own words for the level; empty when the heading has none. */
  words: z.string(),
  level: levelSchema.nullable(),
  body: documentSchema,
});
export type RegionalBlock = z.infer<typeof regionalBlockSchema>;

export const SECTION_IDS = [
  'security',
  'entry-exit',
  'health',
  'laws-culture',
  'disasters-climate',
  'offices',
] as const;
export const sectionSchema = z.strictObject({ id: z.enum(SECTION_IDS), body: documentSchema });
export type SectionId = (typeof SECTION_IDS)[number];

/** The long text in one language: national block, regional blocks, sections in the order published. */
export const advisoryTextSchema = z.strictObject({
  national: documentSchema,
  regional: z.array(regionalBlockSchema),
  sections: z.array(sectionSchema),
});
export type AdvisoryText = z.infer<typeof advisoryTextSchema>;

/** One source's text and level for one place. This is the stored record (collection `advisory`, schema 1). */
export const advisorySchema = z.strictObject({
  source: sourceIdSchema,
  code: placeCodeSchema,
  names: localizedSchema,
  overall: levelSchema.nullable(),
  regionalMax: levelSchema.nullable(),
  regionalFlag: z.boolean().nullable(),
  /** The source's own number or keyword, as published. */
  nativeLevel: z.string(),
  /** The published words for the level, both languages. */
  text: localizedSchema,
  /** What the source says changed last; may be empty. */
  recentUpdates: localizedMaybeEmptySchema,
  /** When the source published this level; UTC. */
  published: instantSchema.nullable(),
  /** When staff loaded the file; UTC. */
  loaded: instantSchema,
  /** The long text, when a file with it was loaded, with its own dates. */
  detail: z
    .strictObject({
      en: advisoryTextSchema,
      fr: advisoryTextSchema,
      published: instantSchema.nullable(),
      loaded: instantSchema,
    })
    .nullable(),
});
export type Advisory = z.infer<typeof advisorySchema>;

/** What one file yields before it meets the vault: places, and what had to be refused inside it. */
export const parsedFileSchema = z.strictObject({
  source: sourceIdSchema,
  /** `index`: levels of many places, `destination`: the long text of one. */
  form: z.enum(['index', 'destination']),
  advisories: z.array(advisorySchema),
  refused: z.array(z.strictObject({ what: z.string().max(200), why: localizedSchema })),
});
export type ParsedFile = z.infer<typeof parsedFileSchema>;
