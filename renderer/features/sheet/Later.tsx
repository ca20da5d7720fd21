import { useNavigate } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import { messages } from './messages.ts';
import './sheet.css';

/** Nobody is kept here; what that means stands beside the button. `had`: there is a sheet already. */
export function Later({ had }: { readonly had: boolean }) {
  const { t } = useText();
  const { back } = useNavigate();
  return (
    <div className="sheet-later ui-no-print">
      <Button onPress={back}>{t(messages.later)}</Button>
      <p className="ui-muted">{t(had ? messages.laterKeeps : messages.laterMeans)}</p>
    </div>
  );
}
