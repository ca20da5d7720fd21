import { type Result, refuse } from '../kernel/index.ts';
import type { ParsedFile } from './advisory.ts';
import { readDestination } from './canada/destination-file.ts';
import { readIndex } from './canada/index-file.ts';
import { detect } from './detect.ts';
import { readJson } from './read-json.ts';
import type { AdvisoryRefusal } from './refusals.ts';

/** A file as the person chose it. */
export interface AdvisoryFile {
  /** Its name; a `cta-cap-XX` name must agree with its content (advisory-formats §9.16). */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The moment of loading, an instant in UTC. */
  readonly loaded: string;
  /** Accepts an index with fewer than 150 destinations, for an excerpt that somebody means to load. */
  readonly allowPartial?: boolean;
}

/**
 * Reads one published advisory file, whatever it is called. Nothing is stored here: a refusal leaves everything as it
 * was. The answer matches `parsedFileSchema`, so that a process that received it can check it again.
 */
export function parseAdvisoryFile(file: AdvisoryFile): Result<ParsedFile, AdvisoryRefusal> {
  const json = readJson(file.bytes);
  if (!json.ok) return json;
  const detected = detect(json.value);
  switch (detected.form) {
    case 'empty':
      return refuse('emptyFile');
    case 'unknown':
      return refuse('unknownForm');
    case 'index':
      return readIndex(detected.data, file.loaded, file.allowPartial ?? false);
    case 'destination':
      return readDestination(detected.data, file.name, file.loaded);
  }
}
