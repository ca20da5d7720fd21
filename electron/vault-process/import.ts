import { parseAdvisoryFile } from '../../src/advisories/index.ts';
import { parseEditionFile } from '../../src/checklists/index.ts';
import { readFacts, stripPhoto } from '../../src/photos/index.ts';
import type { ImportAnswer, ImportRequest } from './requests.ts';
import { serveOnce } from './serve-once.ts';

/** Reads one file that somebody else made, in a process without any key (B2). */
serveOnce((request): ImportAnswer => {
  const asked = request as ImportRequest;
  if (asked.type === 'advisories') return parseAdvisoryFile(asked);
  if (asked.type === 'edition') return parseEditionFile(asked.bytes);
  return asked.type === 'facts' ? readFacts(asked.bytes) : stripPhoto(asked.bytes);
});
