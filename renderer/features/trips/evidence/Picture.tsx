import { FileText } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { AttachmentView } from '../../../../src/contract/index.ts';
import { useStore } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Icon, Muted } from '../../../ui/index.ts';
import { messages } from './messages.ts';

interface PictureProps {
  readonly file: AttachmentView;
  /** Longest side in CSS pixels. */
  readonly side: number;
  /** false: an icon stands for what cannot be drawn, without words. */
  readonly hasWords?: boolean;
}

/**
 * A photo on a canvas: read from the kit, decoded in this sandboxed page, drawn, and let go. Nothing of it is written
 * anywhere, and no address names it.
 */
export function Picture({ file, side, hasWords = false }: PictureProps) {
  const { t } = useText();
  const { canvas, isDrawn, isUndrawable } = useDrawing(file, side);
  if (isUndrawable)
    return hasWords ? <Muted>{t(messages.cannotDraw)}</Muted> : <Icon shape={FileText} />;
  return (
    <canvas
      ref={canvas}
      className="trips-evidence__picture"
      role="img"
      aria-label={t(messages.picture, { name: file.name })}
      data-drawn={isDrawn}
    />
  );
}

function useDrawing({ id, canShow, isPhoto }: AttachmentView, side: number) {
  const store = useStore();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<'waiting' | 'drawn' | 'undrawable'>('waiting');
  const isHopeless = !isPhoto || !canShow;
  useEffect(() => {
    if (isHopeless) return undefined;
    let isWanted = true;
    const draw = async () => {
      const answer = await store.run('attachment.read', { id });
      if (!answer.ok) return false;
      const { bytes, media } = answer.value;
      const drawn = isWanted && (await drawOn(canvas.current, bytes, media, side));
      bytes.fill(0);
      return drawn;
    };
    void draw().then((drawn) => {
      if (isWanted) setState(drawn ? 'drawn' : 'undrawable');
    });
    return () => {
      isWanted = false;
    };
  }, [store, id, side, isHopeless]);
  return { canvas, isDrawn: state === 'drawn', isUndrawable: isHopeless || state === 'undrawable' };
}

/** Whether the picture could be drawn: there are kinds that no browser decodes. */
async function drawOn(
  canvas: HTMLCanvasElement | null,
  bytes: Uint8Array,
  media: string,
  side: number,
): Promise<boolean> {
  const blob = new Blob([Uint8Array.from(bytes)], { type: media });
  const bitmap = await createImageBitmap(blob).catch(() => null);
  const context = canvas?.getContext('2d') ?? null;
  if (bitmap === null || canvas === null || context === null) return false;
  const scale = Math.min(1, (side * devicePixelRatio) / Math.max(bitmap.width, bitmap.height));
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return true;
}
