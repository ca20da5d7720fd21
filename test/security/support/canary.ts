import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on the loopback interface that answers nothing and counts everything: TCP connections and UDP packets. */
export interface Canary {
  readonly port: number;
  readonly hits: () => number;
  /** A packet of its own, sent after the attempts: once it is counted, everything sent before it has arrived. */
  settled(): Promise<void>;
  stop(): void;
}

export async function startCanary(): Promise<Canary> {
  let hits = 0;
  const count = (): void => {
    hits += 1;
  };
  const tcp = createServer((_request, response) => response.end()).on('connection', count);
  tcp.listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const { port } = tcp.address() as AddressInfo;
  const udp = createSocket('udp4').on('message', count);
  udp.bind(port, '127.0.0.1');
  await once(udp, 'listening');
  return {
    port,
    hits: () => hits,
    async settled() {
      await knock(port, udp);
      hits -= 2;
    },
    stop: () => end(tcp, udp),
  };
}

/** One connection and one packet from this process: the proof that the canary counts. */
async function knock(port: number, udp: Socket): Promise<void> {
  const heard = once(udp, 'message');
  const sender = createSocket('udp4');
  sender.send('STUN?', port, '127.0.0.1');
  await Promise.all([
    heard,
    fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } }),
  ]);
  sender.close();
}

function end(tcp: Server, udp: Socket): void {
  tcp.closeAllConnections();
  tcp.close();
  udp.close();
}
