import type { WebContents, WebFrameMain } from 'electron';
import { isOurPage } from '../harden/navigation.ts';

/** What an Electron event tells about who sent it. Read before the first `await`: the frame may be gone afterwards. */
export interface SenderEvent {
  readonly sender: Pick<WebContents, 'id' | 'mainFrame'>;
  readonly senderFrame: Pick<WebFrameMain, 'url' | 'parent'> | null;
}

/** I1. The frame exists, it is the main frame of our window, and it shows our page. */
export function isOurSender(event: SenderEvent, ourWindow: number | undefined): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    frame === event.sender.mainFrame &&
    frame.parent === null &&
    isOurPage(frame.url) &&
    event.sender.id === ourWindow
  );
}
