import { useEffect, useRef, useState } from 'react';
import { useDraft } from '../../../app/index.ts';
import type { Saved } from './answers.ts';

const REST_MS = 2000;

/**
 * A note: a draft under its key while it is written, so that a lock loses nothing; saved once writing rests, the field
 * is left or the panel closes.
 */
export function useNote(key: string, kept: string, onSave: (text: string) => Promise<Saved>) {
  const { text, setText, discard } = useDraft(key, kept);
  const [saved, setSaved] = useState<Saved | null>(null);
  const shown = useRef(text);
  const save = async () => {
    if (text === kept) return;
    const answer = await onSave(text);
    setSaved(answer);
    // What was typed meanwhile is a draft of its own, which this must not take away.
    if (answer.ok && shown.current === text) discard();
  };

  const latest = useRef(save);
  useEffect(() => {
    shown.current = text;
    latest.current = save;
  });
  useEffect(() => {
    const timer = setTimeout(() => void latest.current(), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => () => void latest.current(), []);

  const isSaved = saved?.ok === true && text === kept;
  const error = saved === null || saved.ok ? null : saved.error;
  return { text, setText, save, isSaved, error };
}
