import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

/**
 * N5. Node's own sockets are the one way out that no Chromium switch closes (measured, electron-hardening §0), so every
 * door of Node throws. HTTP, TLS and HTTP/2 stand on these. Channels between our own processes are opened by fork, not by connect.
 */
export function closeSockets(): void {
  shut(net.Socket.prototype, ['connect']);
  shut(net.Server.prototype, ['listen']);
  shut(dgram, ['createSocket']);
  shut(dgram.Socket.prototype, ['bind', 'connect', 'send']);
  shut(dns, functionsOf(dns));
  shut(dns.promises, functionsOf(dns.promises));
  shut(dns.Resolver.prototype, functionsOf(dns.Resolver.prototype));
  shut(dns.promises.Resolver.prototype, functionsOf(dns.promises.Resolver.prototype));
  shut(globalThis, ['fetch', 'WebSocket', 'EventSource']);
}

const functionsOf = (target: object): readonly string[] =>
  Object.getOwnPropertyNames(target).filter(
    (name) =>
      name !== 'constructor' &&
      name !== 'Resolver' &&
      typeof Reflect.get(target, name) === 'function',
  );

function shut(target: object, names: readonly string[]): void {
  for (const name of names) {
    /** A function and not an arrow: some of these are called with `new`. */
    function closed(): never {
      throw new Error(`N5: ${name} is closed, Valise opens no connection`);
    }
    Object.defineProperty(target, name, { value: closed, writable: false, configurable: false });
  }
}
