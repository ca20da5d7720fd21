import { parseAdvisoryFile } from '../../src/advisories/index.ts';
import type { ImportAnswer, ImportRequest } from './requests.ts';
import { serveOnce } from './serve-once.ts';

/** Reads one file that somebody else made, in a process without any key (B2). */
serveOnce((request): ImportAnswer => parseAdvisoryFile(request as ImportRequest));
