import { useText } from '../../i18n/index.ts';
import { Section } from '../../ui/index.ts';
import { ADVICE, LIMITS, PROTECTED, type Statement } from './limits.ts';
import { messages } from './messages.ts';
import './help.css';

interface LimitsProps {
  /** The level below the heading that it stands under. */
  readonly headingLevel: 2 | 3;
}

/** What the kit protects, what it cannot, and what to do about it; asks nothing of the kit, so it can be read before an unlock. */
export function Limits({ headingLevel }: LimitsProps) {
  const { t } = useText();
  return (
    <div className="help-limits">
      <p className="ui-prose">{t(messages.lead)}</p>
      <Section title={t(messages.protected)} level={headingLevel}>
        <Statements statements={PROTECTED} />
      </Section>
      <Section title={t(messages.limits)} level={headingLevel}>
        <Statements statements={LIMITS} />
      </Section>
      <Section title={t(messages.advice)} level={headingLevel}>
        <Statements statements={ADVICE} />
      </Section>
    </div>
  );
}

function Statements({ statements }: { readonly statements: readonly Statement[] }) {
  const { t } = useText();
  return (
    <ul className="help-statements">
      {statements.map(({ id, first, rest }) => (
        <li key={id} className="ui-prose">
          <strong>{t(first)}</strong> {t(rest)}
        </li>
      ))}
    </ul>
  );
}
