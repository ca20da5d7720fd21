import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSchema, htmlToDocument, plainText } from '../../../src/advisories/index.ts';

const tag = fc.constantFrom(
  ...[
    'p',
    'div',
    'ul',
    'ol',
    'li',
    'h3',
    'b',
    'em',
    'a',
    'br',
    'table',
    'td',
    'tr',
    'details',
    'summary',
    'section',
  ],
  ...[
    'script',
    'style',
    'img',
    'svg',
    'math',
    'iframe',
    'template',
    'select',
    'form',
    'title',
    'unknown-thing',
  ],
);
const attribute = fc.constantFrom(
  '',
  ' href="https://x.ca/?_ga=1"',
  ' href="javascript:alert(1)"',
  ' class="alert"',
  ' onerror="alert(1)"',
  ' src=x onload=alert(1)',
);
const piece = fc.oneof(
  fc.tuple(tag, attribute).map(([name, more]) => `<${name}${more}>`),
  tag.map((name) => `</${name}>`),
  fc.constantFrom(
    '<!--',
    '-->',
    '<![CDATA[',
    '&lt;script&gt;',
    '&nbsp;',
    '&#8206;',
    '<',
    '>',
    '"',
    '\0',
    '\ud800',
  ),
  fc.string({ maxLength: 8 }),
);
const markup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('any HTML', () => {
  it('becomes nodes of our kinds only, or is refused for its depth', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const result = htmlToDocument(html);
        if (!result.ok) return expect(result.error.code).toBe('markupTooDeep');
        expect(documentSchema.safeParse(result.value).error).toBeUndefined();
        expect(typeof plainText(result.value)).toBe('string');
      }),
      { numRuns: 1000 },
    );
  });

  it('loses every script, handler and running address', () => {
    const marker = fc.constantFrom(
      '<script>MARK</script>',
      '<style>MARK</style>',
      '<img src=x onerror="MARK">',
      '<svg onload="MARK"><text>MARK</text></svg>',
      '<iframe srcdoc="MARK">MARK</iframe>',
      '<a href="javascript:MARK">words</a>',
      '<a href="&#106;avascript:MARK">words</a>',
      '<p style="background:url(MARK)" onmouseover=MARK>words</p>',
      '<template>MARK</template><noscript>MARK</noscript>',
    );
    const safe = fc.array(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<ul>',
        '<li>',
        '</ul>',
        '<b>',
        '</b>',
        '<h3>',
        '</h3>',
        'words ',
      ),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(safe, marker, safe, (before, hostile, after) => {
        const result = htmlToDocument([...before, hostile, ...after].join(''));
        expect(JSON.stringify(result)).not.toMatch(/MARK|javascript|onerror/i);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every visible word of a list, however its tags are broken', () => {
    const broken = fc.array(
      fc.constantFrom('<ul>', '</ul>', '<li>', '</li>', '<p>', '</p>', '<div>', '</div>', 'W '),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(broken, (pieces) => {
        const result = htmlToDocument(pieces.join(''));
        if (!result.ok) return;
        const words = plainText(result.value).match(/W/g)?.length ?? 0;
        expect(words).toBe(pieces.filter((one) => one === 'W ').length);
      }),
      { numRuns: 500 },
    );
  });
});
