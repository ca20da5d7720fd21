import { parse } from 'yaml';
import type { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '../kernel/index.ts';

/** A file of a library: its name without a folder, and its text. */
export interface LibraryFile {
  readonly name: string;
  readonly text: string;
}

/** Why one file cannot be used. Facts: `file`; for `wrongShape` also `at`, a path of keys. */
export type FileRefusal = Refusal<'notYaml' | 'wrongShape'>;

/** The content of one YAML file in the shape that the schema asks for. */
export function parseFile<T>(file: LibraryFile, schema: z.ZodType<T>): Result<T, FileRefusal> {
  const document = parseYaml(file);
  if (!document.ok) return document;
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return ok(parsed.data);
  return refuse('wrongShape', { file: file.name, at: whereOf(parsed.error.issues[0]) });
}

function parseYaml({ name, text }: LibraryFile): Result<unknown, FileRefusal> {
  try {
    // No aliases: a file of a few lines could otherwise unfold to gigabytes.
    return ok(parse(text, { maxAliasCount: 0, logLevel: 'error' }));
  } catch {
    return refuse('notYaml', { file: name });
  }
}

/** The deepest place that the schema complains about: of a union, the branch that got furthest. */
function whereOf(issue: z.core.$ZodIssue | undefined): string {
  return deepestPath(issue).join('.');
}

function deepestPath(issue: z.core.$ZodIssue | undefined): readonly PropertyKey[] {
  if (issue === undefined) return [];
  if (issue.code !== 'invalid_union') return issue.path;
  const inner = issue.errors.map((branch) => deepestPath(branch[0]));
  const longest = inner.reduce((a, b) => (b.length > a.length ? b : a), []);
  return [...issue.path, ...longest];
}
