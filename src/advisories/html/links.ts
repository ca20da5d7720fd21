import { MAX_ADDRESS_LENGTH } from '../limits.ts';

const SHOWN_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Parameters that follow a reader from page to page and say nothing about the page. */
const TRACKING = /^(_ga|_gl|_gac|gclid|fbclid|msclkid|utm_[a-z]+)(=|$)/i;

function withoutTracking(url: URL): string {
  const page = url.href.slice(0, url.href.length - url.search.length - url.hash.length);
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair));
  return `${page}${kept.length > 0 ? `?${kept.join('&')}` : ''}${url.hash}`;
}

function parse(href: string): URL | null {
  try {
    return new URL(href);
  } catch {
    return null;
  }
}

/**
 * The address to show beside a link's words, or `null` when only the words are kept: an anchor in a page we do not
 * show, a relative address, a scheme that could run something, or a user name that disguises the host. A host in
 * another script comes back in its `xn--` form, so that it cannot pass for another.
 */
export function shownAddress(href: string): string | null {
  const url = parse(href.trim());
  if (url === null || !SHOWN_SCHEMES.has(url.protocol)) return null;
  if (url.username !== '' || url.password !== '') return null;
  const address = withoutTracking(url);
  return address.length > MAX_ADDRESS_LENGTH ? null : address;
}
