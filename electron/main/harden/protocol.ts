import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { protocol, type Session } from 'electron';
import { securityHeaders, withNonce } from './csp.ts';

export const SCHEME = 'valise';
export const APP_ORIGIN = 'valise://app';
/** The only page there is. */
export const APP_URL = `${APP_ORIGIN}/index.html`;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** P1. Before the app is ready, once. No bypassCSP, corsEnabled, service workers or extensions. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** A file that may be served, by its path on the scheme. */
export type FileMap = ReadonlyMap<string, { readonly path: string; readonly type: string }>;

/** P3. What may be asked for is fixed when the app starts: no path of a request ever reaches the file system. */
export function mapFiles(folder: string, below = ''): FileMap {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  return new Map(
    entries.flatMap((entry) => {
      const name = `${below}/${entry.name}`;
      if (entry.isDirectory()) return [...mapFiles(folder, name)];
      const type = CONTENT_TYPES[extname(name)];
      return type === undefined ? [] : [[name, { path: join(folder, name), type }]];
    }),
  );
}

/** P2. On our session; the default session has no pages at all. */
export function servePages(session: Session, folder: string): void {
  const files = mapFiles(folder);
  session.protocol.handle(SCHEME, (request) => respond(files, request));
}

/** P3, P4. GET, exact host, a known file; anything else is 404. Our own `fs`, since `net.fetch('file:')` is a way out. */
export async function respond(
  files: FileMap,
  request: { readonly url: string; readonly method: string },
): Promise<Response> {
  const nonce = randomBytes(18).toString('base64');
  const headers = securityHeaders(nonce);
  const { host, pathname, search } = new URL(request.url);
  const file = files.get(pathname);
  const known = request.method === 'GET' && host === 'app' && search === '';
  if (file === undefined || !known) return new Response(null, { status: 404, headers });
  const bytes = await readFile(file.path);
  const isPage = pathname === '/index.html';
  const body = isPage ? withNonce(bytes.toString('utf8'), nonce) : new Uint8Array(bytes);
  return new Response(body, { headers: { ...headers, 'Content-Type': file.type } });
}
