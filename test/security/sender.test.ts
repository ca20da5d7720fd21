import { describe, expect, it, vi } from 'vitest';
import type { SenderEvent } from '../../electron/main/ipc/sender.ts';

vi.mock('electron', async () => (await import('./support/fakes.ts')).fakeElectron());
const { isOurSender } = await import('../../electron/main/ipc/sender.ts');

const OURS = 7;

/** A message as Electron hands it over, right in every respect unless a test changes one. */
function message(change: {
  url?: string;
  parent?: object;
  gone?: true;
  inner?: true;
  id?: number;
}) {
  const frame = { url: change.url ?? 'valise://app/index.html', parent: change.parent ?? null };
  const mainFrame = change.inner ? { ...frame } : frame;
  return {
    sender: { id: change.id ?? OURS, mainFrame },
    senderFrame: change.gone ? null : frame,
  } as unknown as SenderEvent;
}

describe('I1: who may ask', () => {
  it('the main frame of our window, with our page in it', () => {
    expect(isOurSender(message({}), OURS)).toBe(true);
  });

  it.each([
    ['another page of our scheme', { url: 'valise://app/other.html' }],
    ['another host of our scheme', { url: 'valise://app.evil/index.html' }],
    ['about:blank', { url: 'about:blank' }],
    ['a file', { url: 'file:///index.html' }],
    ['a frame inside', { parent: {} }],
    ['a frame that is not the main one', { inner: true }],
    ['a frame that is gone', { gone: true }],
    ['another window', { id: 8 }],
  ] as const)('not %s', (_, change) => {
    expect(isOurSender(message(change), OURS)).toBe(false);
  });

  it('nobody, before there is a window', () => {
    expect(isOurSender(message({}), undefined)).toBe(false);
  });
});
