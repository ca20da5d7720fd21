import { ok, type Refusal, refuse, type Result } from '../../kernel/index.ts';
import type { LibraryView } from '../../contract/index.ts';
import { exportEdition, importEdition, openEdition } from '../carry-edition.ts';
import type { OpenHandlers } from '../handlers.ts';
import { editionView, itemView, libraryView } from '../library-views.ts';
import type { OpenKit } from '../open-kit.ts';
import { dropChange, publish, setChange } from '../publish.ts';
import { readTrip } from '../records.ts';
import { searchGuidance } from '../search.ts';
import { builtIn } from '../shelf.ts';
import { declineEdition, takeEdition, tripEditionView } from '../trip-edition.ts';

/** The library as it is after something was done with it. */
const viewed = async <E extends Refusal<string>>(
  kit: OpenKit,
  done: Result<unknown, E>,
): Promise<Result<LibraryView, E>> => (done.ok ? ok(await libraryView(kit)) : done);

async function editions(kit: OpenKit) {
  const own = builtIn(kit.ports.library);
  const held = new Map([[own.hash, own.edition], ...kit.shelf.editions]);
  const newestFirst = [...held].sort(([, a], [, b]) => b.number - a.number);
  return Promise.all(newestFirst.map(([hash, edition]) => editionView({ hash, edition })));
}

export const libraryHandlers: OpenHandlers<'library'> = {
  'library.list': async (_request, kit) => ok(await libraryView(kit)),
  'library.item': ({ id }, kit) => {
    const view = itemView(kit, id);
    return view === null ? refuse('notFound') : ok(view);
  },
  'library.search': ({ text, language }, kit) => ok(searchGuidance(kit, text, language)),

  'library.setChange': ({ change }, kit) => viewed(kit, setChange(kit, change)),
  'library.dropChange': ({ id }, kit) => viewed(kit, dropChange(kit, id)),
  'library.publish': ({ note, by }, kit) => viewed(kit, publish(kit, note, by)),

  'library.editions': async (_request, kit) => ok(await editions(kit)),
  'library.exportEdition': ({ edition }, kit, { grant }) => exportEdition(kit, edition, grant?.[0]),
  'library.openEdition': (_request, kit, { grant }) => openEdition(kit, grant?.[0]),
  'library.importEdition': ({ edition }, kit) => viewed(kit, importEdition(kit, edition)),

  'library.tripDiff': async ({ trip }, kit) => {
    const found = readTrip(kit.vault, trip);
    return found === undefined ? refuse('notFound') : ok(await tripEditionView(kit, found));
  },
  'library.takeEdition': async ({ trip, edition }, kit) => {
    const taken = takeEdition(kit, trip, edition);
    return taken.ok ? ok(await tripEditionView(kit, taken.value)) : taken;
  },
  'library.keepEdition': async ({ trip, edition }, kit) => {
    const kept = declineEdition(kit, trip, edition);
    return kept.ok ? ok(await tripEditionView(kit, kept.value)) : kept;
  },
};
