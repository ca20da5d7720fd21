import { useState } from 'react';
import type { PlaceFactsView, PlaceFactView } from '../../../../src/contract/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Muted, Section } from '../../../ui/index.ts';
import { FactDialog } from './FactDialog.tsx';
import { FactLine } from './FactLine.tsx';
import { messages } from './messages.ts';
import './facts.css';

/** Every property of a place with its value, its source and its age; staff and officers change them. */
export function WhatHolds({ view }: { readonly view: PlaceFactsView }) {
  const { t } = useText();
  const [asked, setAsked] = useState<PlaceFactView | null>(null);
  const { place, facts, canEdit } = view;
  const known = facts.filter(({ value }) => value !== 'unclear').length;
  return (
    <Section
      title={t(messages.title)}
      aside={<span className="ui-muted">{t(messages.known, { known, all: facts.length })}</span>}
    >
      <Muted>{t(messages.lead)}</Muted>
      {canEdit ? null : <Muted size="small">{t(messages.readOnly)}</Muted>}
      <ul className="places-facts">
        {facts.map((fact) => (
          <FactLine
            key={fact.property}
            fact={fact}
            onChange={canEdit ? () => setAsked(fact) : null}
          />
        ))}
      </ul>
      {asked === null ? null : (
        <FactDialog place={place} fact={asked} onClose={() => setAsked(null)} />
      )}
    </Section>
  );
}
