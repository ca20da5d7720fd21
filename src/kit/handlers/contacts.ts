import { withFilled } from '../../contacts/index.ts';
import type { ContactView } from '../../contract/index.ts';
import { ok, refuse } from '../../kernel/index.ts';
import type { OpenHandlers } from '../handlers.ts';
import { commit, type OpenKit } from '../open-kit.ts';
import { dropContact, putContact, readContacts } from '../records.ts';

function ladder(kit: OpenKit): readonly ContactView[] {
  const filled = Object.fromEntries(readContacts(kit.vault).map(({ id, way }) => [id, [way]]));
  return withFilled(kit.ports.contacts, filled);
}

export const contactHandlers: OpenHandlers<'contacts'> = {
  'contacts.get': (_request, kit) => ok(ladder(kit)),

  'contacts.fill': ({ id, kind, value, checked }, kit) => {
    const rung = kit.ports.contacts.find((contact) => contact.id === id && contact.toFill);
    if (rung === undefined) return refuse('notFound');
    const way = { kind, value, label: null, checked, confidence: 'r' as const, source: 'OFFICE' };
    const change = value === '' ? dropContact(id) : putContact({ id, way });
    const saved = commit(kit, 'contact.fill', [change]);
    return saved.ok ? ok(ladder(kit)) : saved;
  },
};
