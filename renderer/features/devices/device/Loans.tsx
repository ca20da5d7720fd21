import type { Loan } from '../../../../src/devices/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Muted, Section } from '../../../ui/index.ts';
import { one } from '../messages.ts';
import '../devices.css';

/** Newest first. */
export function Loans({ loans }: { readonly loans: readonly Loan[] }) {
  const { t } = useText();
  return (
    <Section title={t(one.loans)}>
      {loans.length === 0 ? (
        <Muted>{t(one.noLoans)}</Muted>
      ) : (
        <ul className="devices-list">
          {loans.toReversed().map((loan) => (
            <LoanLine key={loan.out} loan={loan} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function LoanLine({ loan }: { readonly loan: Loan }) {
  const { t, format } = useText();
  const { to, from, out, zone, due, back, condition } = loan;
  const expected = due === null ? t(one.loanNoDue) : t(one.loanDue, { day: format.day(due) });
  return (
    <li className="devices-line">
      <strong className="devices-value">{t(one.loanTo, { to, from })}</strong>
      <span>{t(one.loanOut, { when: format.dateTime(out, zone) })}</span>
      <span>
        {back === null ? expected : t(one.loanBack, { when: format.dateTime(back, zone) })}
      </span>
      {condition === '' ? null : <span>{t(one.loanCondition, { condition })}</span>}
    </li>
  );
}
