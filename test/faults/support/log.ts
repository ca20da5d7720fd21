/** What the shim recorded, call by call in the order they returned. */
export type Recorded =
  | { readonly kind: 'open'; readonly fd: number; readonly flags: number; readonly path: string }
  | { readonly kind: 'close'; readonly fd: number }
  | { readonly kind: 'write'; readonly fd: number; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly fd: number; readonly length: number }
  | { readonly kind: 'sync'; readonly fd: number }
  | { readonly kind: 'rename' | 'link'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly path: string }
  /** What the child said on its standard output: an acknowledgement. */
  | { readonly kind: 'said'; readonly text: string };

interface Head {
  readonly fd: number;
  readonly at: number;
  readonly first: Uint8Array;
  readonly second: Uint8Array;
}

const HEAD_LENGTH = 24;
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const READERS: Readonly<Record<string, (head: Head) => Recorded>> = {
  o: ({ fd, at, first }) => ({ kind: 'open', fd, flags: at, path: text(first) }),
  c: ({ fd }) => ({ kind: 'close', fd }),
  w: ({ fd, at, first }) => ({ kind: 'write', fd, at, bytes: first }),
  t: ({ fd, at }) => ({ kind: 'truncate', fd, length: at }),
  s: ({ fd }) => ({ kind: 'sync', fd }),
  r: ({ first, second }) => ({ kind: 'rename', from: text(first), to: text(second) }),
  l: ({ first, second }) => ({ kind: 'link', from: text(first), to: text(second) }),
  u: ({ first }) => ({ kind: 'unlink', path: text(first) }),
  m: ({ first }) => ({ kind: 'said', text: text(first).trim() }),
};

/** Reads a whole log. A record is `kind fd at length length` (4, 4, 8, 4, 4 bytes), then two texts. */
export function parseLog(log: Uint8Array): readonly Recorded[] {
  const view = new DataView(log.buffer, log.byteOffset, log.length);
  const records: Recorded[] = [];
  for (let place = 0; place < log.length; ) {
    const texts = place + HEAD_LENGTH;
    const middle = texts + view.getUint32(place + 16, true);
    const end = middle + view.getUint32(place + 20, true);
    const read = READERS[String.fromCharCode(view.getUint32(place, true))];
    if (read === undefined || end > log.length) throw new Error('the log of the shim is not whole');
    const fd = view.getInt32(place + 4, true);
    const at = Number(view.getBigInt64(place + 8, true));
    records.push(read({ fd, at, first: log.slice(texts, middle), second: log.slice(middle, end) }));
    place = end;
  }
  return records;
}
