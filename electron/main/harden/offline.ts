import type { Session, WebContents } from 'electron';
import { APP_ORIGIN } from './protocol.ts';

/**
 * No single layer closes the network (matrix in electron-hardening §0): N1 cancels requests, N2 WebRTC, N3 the resolver (switches.ts),
 * N4 the proxy, N5 Node's sockets (sockets.ts). `enableNetworkEmulation({ offline: true })` does nothing and is not used.
 */
export function closeNetwork(session: Session): void {
  /** N1. Without a filter object: `urls: []` changed its meaning in Electron 35. */
  session.webRequest.onBeforeRequest((details, respond) =>
    respond({ cancel: !isAllowed(details.url) }),
  );
  /** N4. A proxy that is not there, for loopback as well; port 9 is "discard". */
  void session.setProxy({ proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
}

/** Our own scheme only. */
export const isAllowed = (url: string): boolean => url.startsWith(`${APP_ORIGIN}/`);

/** N2. */
export function closeWebRtc(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
