import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const rule = fileURLToPath(new URL('../../electron/main/harden/sockets.ts', import.meta.url));

/** Every door of Node, each tried for itself; prints what happened. */
const program = (closed: boolean) => `
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
${closed ? `(await import(${JSON.stringify(rule)})).closeSockets();` : ''}
const port = 9;
const host = '127.0.0.1';
const quiet = (emitter) => emitter.on('error', (error) => { if (/N5/.test(error.message)) throw error; });
const doors = {
  net: () => quiet(net.connect(port, host)),
  socket: () => quiet(new net.Socket().connect(port, host)),
  server: () => net.createServer().listen(0, host).close(),
  tls: () => quiet(tls.connect(port, host)),
  http: () => quiet(http.get({ port, host })),
  https: () => quiet(https.get({ port, host })),
  http2: () => quiet(http2.connect('http://127.0.0.1:9')),
  dgram: () => dgram.createSocket('udp4').close(),
  lookup: () => dns.lookup('localhost', () => undefined),
  resolve: () => dns.promises.resolve('localhost').catch(() => undefined),
  resolver: () => new dns.Resolver().resolve4('localhost', () => undefined),
  fetch: () => fetch('http://127.0.0.1:9/').catch(() => undefined),
  WebSocket: () => new WebSocket('ws://127.0.0.1:9/').addEventListener('error', () => undefined),
  reopen: () => { net.Socket.prototype.connect = () => undefined; },
};
process.on('uncaughtException', () => undefined);
const result = {};
for (const [name, open] of Object.entries(doors)) {
  try { open(); result[name] = 'open'; } catch (error) { result[name] = /N5|read only/.test(error.message) ? 'closed' : error.message; }
}
console.log(JSON.stringify(result));
process.exit(0);
`;

const doors = (closed: boolean): Record<string, string> => {
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program(closed)], {
    encoding: 'utf8',
  });
  return JSON.parse(run.stdout) as Record<string, string>;
};

describe('N5: Node’s sockets', () => {
  it('are all closed, and cannot be opened again', () => {
    const tried = doors(true);
    expect(Object.keys(tried)).toHaveLength(14);
    expect(Object.entries(tried).filter(([, state]) => state !== 'closed')).toEqual([]);
  });

  it('would be open without the rule', () => {
    expect(Object.entries(doors(false)).filter(([, state]) => state !== 'open')).toEqual([]);
  });
});
