import { Loaded, useQuery } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Banner } from '../../ui/index.ts';
import { Ladder } from './Ladder.tsx';
import { messages } from './messages.ts';

/** The whole ladder, for an emergency; needs an open kit. */
export function OpenLadder() {
  const { t } = useText();
  const contacts = useQuery('contacts.get', {});
  return (
    <>
      <Banner tone="stop">{t(messages.emergencyLead)}</Banner>
      <Loaded query={contacts}>{(ladder) => <Ladder contacts={ladder} headingLevel={3} />}</Loaded>
    </>
  );
}
