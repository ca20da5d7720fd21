import { z } from 'zod';

/**
 * Our own safe document tree. A source's HTML is turned into this by `html.ts` and is never inserted as HTML:
 * no attribute, script, image or remote address can survive, because there is no node for it.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: true; readonly em?: true }
  | { readonly kind: 'break' }
  /** A link shown as its words and its address; it is never followed. */
  | { readonly kind: 'link'; readonly text: string; readonly address: string };

export type Block =
  | { readonly kind: 'heading'; readonly depth: 3 | 4 | 5; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'note'; readonly children: readonly Block[] };

export type Document = readonly Block[];

const inlineSchema: z.ZodType<Inline> = z.union([
  z.strictObject({
    kind: z.literal('text'),
    text: z.string(),
    strong: z.literal(true).exactOptional(),
    em: z.literal(true).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('break') }),
  z.strictObject({ kind: z.literal('link'), text: z.string(), address: z.string() }),
]);

export const blockSchema: z.ZodType<Block> = z.lazy(() =>
  z.union([
    z.strictObject({
      kind: z.literal('heading'),
      depth: z.union([z.literal(3), z.literal(4), z.literal(5)]),
      children: z.array(inlineSchema),
    }),
    z.strictObject({ kind: z.literal('paragraph'), children: z.array(inlineSchema) }),
    z.strictObject({
      kind: z.literal('list'),
      ordered: z.boolean(),
      items: z.array(z.array(blockSchema)),
    }),
    z.strictObject({ kind: z.literal('note'), children: z.array(blockSchema) }),
  ]),
);

export const documentSchema: z.ZodType<Document> = z.array(blockSchema);
