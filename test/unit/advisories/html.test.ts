import { describe, expect, it } from 'vitest';
import { type Document, htmlToDocument, plainText } from '../../../src/advisories/index.ts';
import { htmlToLine } from '../../../src/advisories/html.ts';

function doc(html: string): Document {
  const result = htmlToDocument(html);
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}
const text = (words: string) => ({ kind: 'text', text: words });
const p = (words: string) => ({ kind: 'paragraph', children: [text(words)] });
const ul = (...items: unknown[][]) => ({ kind: 'list', ordered: false, items });

describe('blocks', () => {
  it('are headings from the third depth, paragraphs, lists and notes', () => {
    const html =
      '<h2>A</h2><h4>B</h4><h6>C</h6><p>D</p><ol><li>E</li></ol><section class="alert alert-warning"><p>F</p></section>';
    expect(doc(html)).toEqual([
      { kind: 'heading', depth: 3, children: [text('A')] },
      { kind: 'heading', depth: 4, children: [text('B')] },
      { kind: 'heading', depth: 5, children: [text('C')] },
      p('D'),
      { kind: 'list', ordered: true, items: [[p('E')]] },
      { kind: 'note', children: [p('F')] },
    ]);
  });

  it('keep a list between items under the item before it, at every depth', () => {
    const html =
      '<ul><li>Sinaloa, excluding:</li><ul><li>Los Mochis</li><li>parts of:</li><div><ul><li>Centro</li></ul></div></ul><li>Sonora</li></ul>';
    expect(doc(html)).toEqual([
      ul(
        [p('Sinaloa, excluding:'), ul([p('Los Mochis')], [p('parts of:'), ul([p('Centro')])])],
        [p('Sonora')],
      ),
    ]);
    expect(doc('<ul><ul><li>alone</li></ul></ul>')).toEqual([ul([ul([p('alone')])])]);
  });

  it('survive broken nesting', () => {
    expect(doc('<p>a<p>b<div>c<ul><li>d</div></p>e')).toEqual([
      p('a'),
      p('b'),
      p('c'),
      ul([p('d')]),
      p('e'),
    ]);
    expect(doc('<h3><p>Title</p></h3>')).toEqual([
      { kind: 'heading', depth: 3, children: [text('Title')] },
    ]);
    expect(doc('<h3>Title<p>under</p>')).toEqual([
      { kind: 'heading', depth: 3, children: [text('Title')] },
      p('under'),
    ]);
    expect(doc('<strong><p>x</p></strong>')).toEqual([
      { kind: 'paragraph', children: [{ kind: 'text', text: 'x', strong: true }] },
    ]);
    expect(doc('<ul>loose <b>words</b><li>item</ul>')).toHaveLength(1);
  });

  it('turn details into a heading and what it hides', () => {
    expect(doc('<details><summary>Emergency</summary>Dial 112</details>')).toEqual([
      { kind: 'heading', depth: 4, children: [text('Emergency')] },
      p('Dial 112'),
    ]);
  });

  it('are dropped when empty', () => {
    expect(
      doc(
        '<p></p><p>&nbsp;<br></p><h3> </h3><ul><li></li></ul><blockquote></blockquote><!-- x -->',
      ),
    ).toEqual([]);
  });

  it('keep the words of unknown elements and of table cells apart', () => {
    expect(doc('<font color="red">a <blink>b</blink></font>')).toEqual([p('a b')]);
    expect(doc('<table><tr><td>a</td><td>b</td></tr></table>')).toEqual([p('a'), p('b')]);
  });
});

describe('words', () => {
  it('are decoded once', () => {
    expect(doc('Tuxtla Guti&eacute;rrez &amp;lt;b&amp;gt;')).toEqual([
      p('Tuxtla Gutiérrez &lt;b&gt;'),
    ]);
  });

  it('are joined when marked alike, with one space between', () => {
    expect(doc('a <span> b</span>\n<b>c</b><strong> d</strong><em><b>e</b></em>')).toEqual([
      {
        kind: 'paragraph',
        children: [
          text('a b '),
          { kind: 'text', text: 'c d', strong: true },
          { kind: 'text', text: 'e', strong: true, em: true },
        ],
      },
    ]);
  });

  it('keep single breaks inside a line only', () => {
    expect(doc('<p><br>Tourist: no <br/><br> Business: yes<br></p>')).toEqual([
      {
        kind: 'paragraph',
        children: [text('Tourist: no'), { kind: 'break' }, text('Business: yes')],
      },
    ]);
  });

  it('lose characters nobody sees and keep a no-break space that stands alone', () => {
    expect(doc('<p>\u200eA\u202eB\u0007\u200b\ufeffC&shy;D</p>')).toEqual([p('ABCD')]);
    expect(doc('<p>«&nbsp;oui&nbsp;»&nbsp;:&nbsp; 10&nbsp;km&nbsp;</p>')).toEqual([
      p('«\u00a0oui\u00a0»\u00a0: 10\u00a0km'),
    ]);
  });

  it('may be a million spaces of either kind', () => {
    expect(htmlToLine(`a${'\u00a0'.repeat(1_000_000)}b`)).toEqual({ ok: true, value: 'a\u00a0b' });
    expect(htmlToLine(`a${' \u00a0'.repeat(500_000)}b`)).toEqual({ ok: true, value: 'a b' });
  });

  it('are plain for searching', () => {
    expect(
      plainText(
        doc('<h3>A</h3><ul><li>b&nbsp;c<br>d<ul><li>e</ul></ul><a href="https://x.ca">f</a>'),
      ),
    ).toBe('A\nb c d\ne\nf');
  });

  it('of a short text are one line', () => {
    expect(htmlToLine(' C&ocirc;te <b>d’Ivoire</b><br>x\r\n')).toEqual({
      ok: true,
      value: 'Côte d’Ivoire x',
    });
    expect(htmlToLine('a\u202e  b')).toEqual({ ok: true, value: 'a b' });
    expect(htmlToLine('<p>a<script>b</script>')).toEqual({ ok: true, value: 'a' });
  });
});

describe('links', () => {
  const link = (href: string) => doc(`<p>see <a href="${href}" onclick="x()">here</a></p>`)[0];
  const shown = (address: string) => ({
    kind: 'paragraph',
    children: [text('see '), { kind: 'link', text: 'here', address }],
  });

  it.each([
    [
      'https://travel.gc.ca/a?_ga=2.1-3&amp;lang=en&amp;utm_source=x#other',
      'https://travel.gc.ca/a?lang=en#other',
    ],
    ['https://travel.gc.ca/a?_ga=2.1', 'https://travel.gc.ca/a'],
    ['mailto:sos@international.gc.ca', 'mailto:sos@international.gc.ca'],
    [' tel:+16139968885 ', 'tel:+16139968885'],
    ['https://gоv.ca/', 'https://xn--gv-fmc.ca/'],
  ])('show where %s leads', (href, address) => {
    expect(link(href)).toEqual(shown(address));
  });

  it.each([
    '#levels',
    '/travelling/health',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'https://travel.gc.ca@evil.example/',
    `https://x.ca/${'a'.repeat(2000)}`,
    '',
  ])('keep only the words of %j', (href) => {
    expect(link(href)).toEqual(p('see here'));
  });

  it('leave the space inside them to the sentence', () => {
    expect(doc('<p><a href="https://x.ca">Warnings </a>&ndash; Service</p>')).toEqual([
      {
        kind: 'paragraph',
        children: [
          { kind: 'link', text: 'Warnings', address: 'https://x.ca/' },
          text(' – Service'),
        ],
      },
    ]);
  });

  it('around blocks keep the blocks', () => {
    expect(doc('<a href="https://x.ca"><p>a</p><p>b</p></a>')).toEqual([p('a'), p('b')]);
  });
});

describe('bounds', () => {
  it('refuse what is nested more deeply than 32 elements', () => {
    expect(doc('<div>'.repeat(31) + '<b>x')).toHaveLength(1);
    expect(htmlToDocument('<div>'.repeat(40) + 'x')).toMatchObject({
      error: { code: 'markupTooDeep' },
    });
    expect(htmlToDocument('<ul><li>'.repeat(1_000_000))).toMatchObject({
      error: { code: 'markupTooDeep' },
    });
  });

  it('do not limit how long a plain text is', () => {
    expect(plainText(doc(`<p>${'word '.repeat(50_000)}</p>`))).toHaveLength(50_000 * 5 - 1);
  });

  it('refuse more than 20 000 elements, also when they come from a few formatting elements', () => {
    expect(htmlToDocument('<br>'.repeat(20_001))).toMatchObject({
      error: { code: 'markupTooLarge' },
    });
    const formatting = Array.from({ length: 20 }, (_, at) => `<b id="${at}">`).join('');
    expect(htmlToDocument(`<p>${formatting}${'<p>x'.repeat(2000)}`)).toMatchObject({
      error: { code: 'markupTooLarge' },
    });
  });
});
