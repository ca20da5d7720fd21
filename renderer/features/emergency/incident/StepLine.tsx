import { Clock, StickyNote } from 'lucide-react';
import type { IncidentStep } from '../../../../src/contract/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Icon, Muted, TickBox } from '../../../ui/index.ts';
import { doers, incidentMessages as messages, states } from '../messages.ts';

interface StepProps {
  readonly step: IncidentStep;
  /** Zone in which its times are told. */
  readonly zone: string;
  readonly now: number;
}

interface StepLineProps extends StepProps {
  /** Its details are beside the list. */
  readonly isOpen: boolean;
  readonly onTick: (done: boolean) => void;
  readonly onOpen: () => void;
}

const isLate = ({ applies, state, lateFrom }: IncidentStep, now: number): boolean =>
  applies && state === 'to-do' && Date.parse(lateFrom) < now;

/** One step: the box ticks, the title opens the details, and what to do is there to be read. */
export function StepLine({ step, zone, now, isOpen, onTick, onOpen }: StepLineProps) {
  const { t } = useText();
  const state = t(isLate(step, now) ? messages.late : states[step.state]);
  return (
    <li className="emergency-step" data-row={step.id} {...(isOpen ? { 'data-open': true } : {})}>
      <TickBox
        label={t(messages.boxLabel, { title: t(step.title), state })}
        state={step.state === 'to-do' ? null : step.state}
        onChange={onTick}
      />
      <div className="emergency-step__body">
        <div className="emergency-step__words">
          <button
            type="button"
            className="emergency-step__open"
            // The box is the step's one stop for the Tab key, and Enter on it opens the same details.
            tabIndex={-1}
            onClick={onOpen}
            {...(isOpen ? { 'aria-current': true } : {})}
          >
            {t(step.title)}
          </button>
          <Words step={step} />
        </div>
        <Side step={step} zone={zone} now={now} />
      </div>
    </li>
  );
}

function Words({ step }: { readonly step: IncidentStep }) {
  const { t, language } = useText();
  const { why, marks, how, keep, reason, toBeConfirmed } = step;
  return (
    <>
      <Muted>{t(why)}</Muted>
      {marks.map((mark) => (
        <p key={mark.en} className="emergency-step__mark">
          {t(mark)}
        </p>
      ))}
      <ol className="emergency-step__how">
        {how[language].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ol>
      {keep === null ? null : <p>{t(messages.keep, { what: t(keep) })}</p>}
      {reason === null ? null : <Muted size="small">{t(reason)}</Muted>}
      {toBeConfirmed ? <Muted size="small">{t(messages.toBeConfirmed)}</Muted> : null}
    </>
  );
}

/** When it is due, who does it, and what became of it. */
function Side({ step, zone, now }: StepProps) {
  const { t, format } = useText();
  const { within, due, by, answer, state } = step;
  const isAnswered = answer !== null && state !== 'to-do';
  return (
    <div className="emergency-step__side">
      {isLate(step, now) ? (
        <span className="emergency-step__state" data-late>
          <Icon shape={Clock} size={16} />
          {t(messages.late)}
        </span>
      ) : null}
      {isAnswered ? (
        <span className="emergency-step__state">
          {t(messages.answeredAt, {
            state: t(states[state]),
            time: format.time(answer.current.at, zone),
          })}
        </span>
      ) : null}
      {answer !== null && answer.current.note !== '' ? (
        <span className="emergency-step__state">
          <Icon shape={StickyNote} size={16} />
          {t(messages.noted)}
        </span>
      ) : null}
      <span>
        {within === 0 ? t(messages.atOnce) : t(messages.within, { span: format.elapsed(within) })}
      </span>
      {within === 0 ? null : (
        <span>
          {format.time(due, zone)} {format.city(zone)}
        </span>
      )}
      <span>{t(doers[by])}</span>
    </div>
  );
}
