import { shape, type Shape } from './operation.ts';

/** What travels to the page without being asked; the payload holds only what a screen shows. */
export const events = {
  'import.progress': shape<{
    readonly done: number;
    readonly total: number;
    readonly name: string;
  }>(),
} as const satisfies Record<string, Shape<object>>;

export type Events = {
  readonly [N in keyof typeof events]: (typeof events)[N] extends Shape<infer Payload>
    ? Payload
    : never;
};
