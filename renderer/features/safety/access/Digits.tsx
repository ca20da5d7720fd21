import { useText } from '../../../i18n/index.ts';
import { messages } from './messages.ts';
import '../safety.css';

/** The digits of an office's key in groups of five, as two people read them to each other. */
export function Digits({ fingerprint }: { readonly fingerprint: string }) {
  const { t } = useText();
  if (fingerprint === '') return null;
  return (
    <dl className="safety-digits">
      <dt className="ui-muted ui-small">{t(messages.digits)}</dt>
      <dd>
        {fingerprint.split(' ').map((group, index) => (
          // The same five digits can come twice.
          <span key={`${index} ${group}`}>{group} </span>
        ))}
      </dd>
    </dl>
  );
}
