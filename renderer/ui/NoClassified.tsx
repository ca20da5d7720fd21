import { useText } from '../i18n/index.ts';
import { messages } from './messages.ts';

/** Stands wherever free text is typed (product: red lines). */
export function NoClassified() {
  const { t } = useText();
  return <p className="ui-field__help">{t(messages.noClassified)}</p>;
}
