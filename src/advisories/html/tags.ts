/** What each HTML element becomes. An element that is in no list is transparent: its words are kept. */

/** Dropped with everything inside: it runs, loads, draws, or holds text that is not meant to be read. */
export const DROPPED: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'noscript', 'noembed', 'noframes', 'xmp', 'plaintext'],
  ...[
    'img',
    'picture',
    'source',
    'svg',
    'math',
    'canvas',
    'video',
    'audio',
    'track',
    'map',
    'area',
  ],
  ...['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'param', 'portal'],
  ...['head', 'title', 'meta', 'link', 'base'],
  ...['input', 'button', 'select', 'datalist', 'textarea', 'progress', 'meter'],
]);

/** Starts and ends a paragraph. */
export const BLOCKS: ReadonlySet<string> = new Set([
  ...['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'nav', 'address'],
  ...['figure', 'figcaption', 'pre', 'hr', 'center', 'form', 'fieldset', 'legend', 'hgroup'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'dl', 'dt', 'dd'],
  ...['details', 'li', 'blockquote'],
]);

export const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir']);

/** Our page has its own first and second headings, so a source's begin at the third. */
export const HEADINGS: ReadonlyMap<string, 3 | 4 | 5> = new Map([
  ['h1', 3],
  ['h2', 3],
  ['h3', 3],
  ['h4', 4],
  ['summary', 4],
  ['h5', 5],
  ['h6', 5],
]);

export const isBlock = (tag: string): boolean =>
  BLOCKS.has(tag) || LISTS.has(tag) || HEADINGS.has(tag);
