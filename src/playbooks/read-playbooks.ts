import { readYamlFiles, type Source } from '../checklists/index.ts';
import { parsePlaybooks } from './parse-playbooks.ts';
import type { Playbook } from './playbook.ts';

/**
 * The playbooks that the product ships, in the order of their files' names, from the folder that the composition root
 * names. A fault here is a damaged installation, so it throws.
 */
export function readPlaybooks(folder: string, sources: readonly Source[]): readonly Playbook[] {
  const playbooks = parsePlaybooks(readYamlFiles(folder), sources);
  if (playbooks.ok) return playbooks.value;
  const { code, facts = {} } = playbooks.error;
  throw new Error(`the playbooks are unusable: ${code} ${JSON.stringify(facts)}`);
}
