import { Plus } from 'lucide-react';
import { useNavigate } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, EmptyState, Row } from '../../ui/index.ts';
import { messages } from './messages.ts';

/** Every trip is over and its list finished. */
export function NoneAhead() {
  const { t } = useText();
  const { go } = useNavigate();
  return (
    <EmptyState title={t(messages.noneAhead)}>
      <p>{t(messages.noneAheadWhy)}</p>
      <Row>
        <Button variant="primary" icon={Plus} onPress={() => go({ screen: 'trip-edit', id: null })}>
          {t(messages.planStep)}
        </Button>
        <Button onPress={() => go({ screen: 'trips' })}>{t(messages.openTrips)}</Button>
      </Row>
    </EmptyState>
  );
}
