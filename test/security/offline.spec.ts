import type nodeDgram from 'node:dgram';
import type nodeDns from 'node:dns';
import type nodeHttp from 'node:http';
import type nodeNet from 'node:net';
import { expect, test } from '@playwright/test';
import { launchValise, type Launched } from '../e2e/support/app.ts';
import { type Canary, startCanary } from './support/canary.ts';

/** N1–N5 in real Electron: a canary on loopback, where no firewall or missing cable could make the test pass by itself. */
let canary: Canary;
let valise: Launched;

test.beforeAll(async () => {
  canary = await startCanary();
  valise = await launchValise();
});
test.afterAll(async () => {
  await valise.app.close();
  canary.stop();
});

test('the canary counts what reaches it', async () => {
  const before = canary.hits();
  await fetch(`http://127.0.0.1:${canary.port}/`, { headers: { connection: 'close' } });
  expect(canary.hits()).toBe(before + 1);
});

test('nothing leaves the page: fetch, image, script, frame, beacon, WebSocket', async () => {
  const page = await valise.page();
  const before = canary.hits();
  await page.evaluate(async (port) => {
    const url = `http://127.0.0.1:${port}/`;
    const settled = (element: HTMLElement, source: string) =>
      new Promise((resolve) => {
        element.onload = element.onerror = resolve;
        setTimeout(resolve, 500);
        try {
          element.setAttribute(source, url);
          document.body.append(element);
        } catch {
          resolve(undefined);
        }
      });
    navigator.sendBeacon(url, 'x');
    const socket = new Promise((resolve) => {
      const opened = new WebSocket(`ws://127.0.0.1:${port}/`);
      opened.onopen = opened.onerror = resolve;
    });
    await Promise.all([
      fetch(url).catch(() => undefined),
      socket.catch(() => undefined),
      settled(document.createElement('img'), 'src'),
      settled(document.createElement('script'), 'src'),
      settled(document.createElement('iframe'), 'src'),
      settled(document.createElement('video'), 'src'),
    ]);
  }, canary.port);
  await canary.settled();
  expect(canary.hits()).toBe(before);
});

test('nothing leaves the page by WebRTC', async () => {
  const page = await valise.page();
  const before = canary.hits();
  const candidates = await page.evaluate(async (port) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
    const found: string[] = [];
    connection.onicecandidate = ({ candidate }) => candidate && found.push(candidate.candidate);
    connection.createDataChannel('x');
    await connection.setLocalDescription(await connection.createOffer());
    await new Promise((resolve) => {
      connection.onicegatheringstatechange = () =>
        connection.iceGatheringState === 'complete' && resolve(undefined);
      setTimeout(resolve, 3000);
    });
    connection.close();
    return found.filter((line) => / udp /i.test(line));
  }, canary.port);
  await canary.settled();
  expect(canary.hits()).toBe(before);
  expect(candidates).toEqual([]);
});

test('nothing leaves main by Chromium: net and both sessions', async () => {
  const before = canary.hits();
  const results = await valise.app.evaluate(async ({ net, session, BrowserWindow }, port) => {
    const url = `http://127.0.0.1:${port}/`;
    const ours = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const fresh = session.fromPartition('made-by-a-test');
    const said = (attempt: Promise<unknown> | undefined) =>
      Promise.resolve(attempt).then(
        () => 'answered',
        () => 'refused',
      );
    return Promise.all([
      said(net.fetch(url)),
      said(session.defaultSession.fetch(url)),
      said(ours?.fetch(url)),
      said(fresh.fetch(url)),
      said(net.resolveHost('localhost')),
    ]);
  }, canary.port);
  await canary.settled();
  expect(canary.hits()).toBe(before);
  expect(results).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
});

test('nothing leaves main by Node: fetch, TCP, UDP, names', async () => {
  const before = canary.hits();
  const results = await valise.app.evaluate((_electron, port) => {
    const load = (name: string): unknown => process.mainModule?.require(`node:${name}`);
    const [net, http, dgram, dns] = ['net', 'http', 'dgram', 'dns'].map(load) as [
      typeof nodeNet,
      typeof nodeHttp,
      typeof nodeDgram,
      typeof nodeDns,
    ];
    const attempts: Record<string, () => unknown> = {
      fetch: () => fetch(`http://127.0.0.1:${port}/`),
      net: () => net.connect(port, '127.0.0.1'),
      http: () => http.get({ port, host: '127.0.0.1' }),
      dgram: () => dgram.createSocket('udp4').send('x', port, '127.0.0.1'),
      dns: () => dns.lookup('localhost', () => undefined),
    };
    return Object.entries(attempts).map(([name, attempt]) => {
      try {
        attempt();
        return `${name}: open`;
      } catch (error) {
        return `${name}: ${String(error).includes('N5') ? 'N5' : String(error)}`;
      }
    });
  }, canary.port);
  await canary.settled();
  expect(canary.hits()).toBe(before);
  expect(results).toEqual(['fetch: N5', 'net: N5', 'http: N5', 'dgram: N5', 'dns: N5']);
});

test('N3, N4, S4: each layer is set, for it hides behind the others above', async () => {
  const layers = await valise.app.evaluate(async ({ app, session, BrowserWindow }) => {
    const ours = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const url = 'http://127.0.0.1/';
    return {
      proxies: [await session.defaultSession.resolveProxy(url), await ours?.resolveProxy(url)],
      resolver: app.commandLine.getSwitchValue('host-resolver-rules'),
      webrtc: app.commandLine.getSwitchValue('force-webrtc-ip-handling-policy'),
      errands: [
        'disable-background-networking',
        'disable-component-update',
        'no-pings',
        'disable-breakpad',
      ].filter((name) => !app.commandLine.hasSwitch(name)),
    };
  });
  expect(layers).toEqual({
    proxies: ['PROXY 127.0.0.1:9', 'PROXY 127.0.0.1:9'],
    resolver: 'MAP * ~NOTFOUND',
    webrtc: 'disable_non_proxied_udp',
    errands: [],
  });
});
