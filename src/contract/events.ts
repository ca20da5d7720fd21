import { shape, type Shape } from './operation.ts';

/** What travels to the page without being asked; the payload holds only what a screen shows. */
export const events = {
  'import.progress': shape<{
    readonly done: number;
    readonly total: number;
    readonly name: string;
  }>(),
  /** Bytes of a file that are saved so far, out of its size. */
  'attachment.progress': shape<{
    readonly name: string;
    readonly file: number;
    readonly files: number;
    readonly bytes: number;
    readonly size: number;
  }>(),
  /** The daily copy was made, or the kit's state changed without a question. */
  'kit.changed': shape<{ readonly change: number }>(),
} as const satisfies Record<string, Shape<object>>;

export type Events = {
  readonly [N in keyof typeof events]: (typeof events)[N] extends Shape<infer Payload>
    ? Payload
    : never;
};
