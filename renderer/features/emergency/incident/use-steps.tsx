import { useRef, useState } from 'react';
import type { IncidentStep, IncidentView } from '../../../../src/contract/index.ts';
import type { Localized } from '../../../../src/kernel/index.ts';
import { useAction, usePanel } from '../../../app/index.ts';
import { type Given, givenOf } from '../../trips/index.ts';
import { StepDetails } from './StepDetails.tsx';

interface Past {
  readonly step: string;
  readonly title: Localized;
  readonly before: Given;
}

/** What a press or a key does to a step, and the way back from it. */
export function useSteps(incident: IncidentView) {
  const { run, error } = useAction('incident.step', ['incident.', 'history.']);
  const [past, setPast] = useState<readonly Past[]>([]);
  const [undone, setUndone] = useState<Localized | null>(null);
  const { openStep, open } = useStepPanel(incident);
  const stepWith = (id: string) => incident.steps.find((step) => step.id === id);

  const tick = async (step: IncidentStep, done: boolean) => {
    const before = givenOf(step);
    const state = done ? 'done' : null;
    setUndone(null);
    const saved = await run({
      incident: incident.id,
      step: step.id,
      state,
      note: before.note,
      reason: '',
    });
    if (saved.ok) setPast((older) => [{ step: step.id, title: step.title, before }, ...older]);
  };
  const undo = async () => {
    const [newest, ...older] = past;
    const step = newest === undefined ? undefined : stepWith(newest.step);
    if (newest === undefined || step === undefined) return;
    const { note } = givenOf(step);
    const { state, reason } = newest.before;
    const saved = await run({ incident: incident.id, step: newest.step, state, note, reason });
    if (!saved.ok) return;
    setPast(older);
    setUndone(newest.title);
  };
  const openById = (id: string, atNote: boolean) => {
    const step = stepWith(id);
    if (step !== undefined) open(step, atNote);
  };
  return { tick, undo, open: openById, openStep, undone, error };
}

/** Opens steps in the context panel. */
function useStepPanel(incident: IncidentView) {
  const { current, open: show } = usePanel();
  const [shown, setShown] = useState<{ readonly step: string; readonly content: object } | null>(
    null,
  );
  const times = useRef(0);
  const open = (step: IncidentStep, atNote: boolean) => {
    times.current += 1;
    const content = (
      <StepDetails
        // New each time, so that N takes the cursor to the note of a step that is open already.
        key={`${step.id} ${times.current}`}
        incident={incident.id}
        step={step.id}
        atNote={atNote}
      />
    );
    show(step.title, content);
    setShown({ step: step.id, content });
  };
  const openStep = shown !== null && current?.content === shown.content ? shown.step : null;
  return { openStep, open };
}
