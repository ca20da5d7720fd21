import type { LibraryItemView } from '../../../../src/contract/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Facts, Section } from '../../../ui/index.ts';
import { fields, owners, phases, proofOf } from '../../trips/index.ts';
import { messages } from '../messages.ts';

/** When it applies, when it is due, what proves it, who keeps it true. */
export function ItemFacts({ view }: { readonly view: LibraryItemView }) {
  const { t, format } = useText();
  const { item, whenWords, dueWords } = view;
  const { min, t3, t4 } = item.evidence;
  const proof = (term: string, level: number | undefined) =>
    level === undefined ? [] : [{ term, detail: t(proofOf(level)) }];
  return (
    <Section title={t(messages.facts)}>
      <Facts
        items={[
          { term: t(messages.number), detail: item.id },
          { term: t(fields.phase), detail: t(phases[item.phase]) },
          { term: t(fields.when), detail: t(whenWords) },
          { term: t(fields.due), detail: t(dueWords) },
          ...proof(t(messages.proofBase), min),
          ...proof(t(messages.proofT3), t3),
          ...proof(t(messages.proofT4), t4),
          { term: t(fields.owner), detail: t(owners[item.owner]) },
          { term: t(fields.checked), detail: format.day(item.checked) },
          { term: t(fields.reviewBy), detail: format.day(item.reviewBy) },
          ...(item.confirmed === undefined
            ? []
            : [
                {
                  term: t(messages.confirmed),
                  detail: `${item.confirmed.by}, ${format.day(item.confirmed.on)}`,
                },
              ]),
        ]}
      />
    </Section>
  );
}
