import type { Item, Library } from '../checklists/index.ts';
import type { LibraryHit } from '../contract/index.ts';
import type { Language } from '../kernel/index.ts';
import type { Playbook } from '../playbooks/index.ts';
import { createSearchIndex, type GuidanceDocument } from '../search/index.ts';
import { currentLibrary } from './editions.ts';
import type { OpenKit } from './open-kit.ts';

/** More than anybody reads; with one more letter there are fewer. */
const MOST = 40;

/** Everything that the kit can tell a traveller, found while they type. The index is made at the first search. */
export function searchGuidance(
  kit: OpenKit,
  text: string,
  language: Language,
): readonly LibraryHit[] {
  const library = currentLibrary(kit);
  if (kit.shelf.search?.library !== library) {
    kit.shelf.search = {
      library,
      index: createSearchIndex(documentsOf(library, kit.ports.playbooks)),
    };
  }
  return kit.shelf.search.index.search(text, language, MOST);
}

export const documentsOf = (
  { items }: Library,
  playbooks: readonly Playbook[],
): readonly GuidanceDocument[] => [...items.map(itemDocument), ...playbooks.map(playbookDocument)];

const itemDocument = ({ id, title, why, how }: Item): GuidanceDocument => ({
  kind: 'item',
  id,
  title,
  lines: { en: [why.en, ...how.en], fr: [why.fr, ...how.fr] },
});

function playbookDocument({ id, choice, covers, first, steps }: Playbook): GuidanceDocument {
  const lines = (language: Language) => [
    covers[language],
    first[language],
    ...steps.flatMap(({ title, why, how }) => [title[language], why[language], ...how[language]]),
  ];
  return { kind: 'playbook', id, title: choice, lines: { en: lines('en'), fr: lines('fr') } };
}
