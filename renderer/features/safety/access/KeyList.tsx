import { FileKey2, KeyRound, Landmark } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { AccessView, SlotEntry } from '../../../../src/contract/index.ts';
import { useNavigate } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Icon, type IconShape, Muted, Section } from '../../../ui/index.ts';
import { hereZone } from '../here.ts';
import { Digits } from './Digits.tsx';
import { messages } from './messages.ts';
import { RemoveOffice } from './RemoveOffice.tsx';
import '../safety.css';

interface KeyListProps {
  readonly access: AccessView;
  readonly onRekeyed: () => void;
  /** A missing sheet is the next thing to do here; false where something above leads to it. */
  readonly isSheetNext: boolean;
}

/** Every key with what can be done about it. A sheet that is missing has its place too. */
export function KeyList({ access, onRekeyed, isSheetNext }: KeyListProps) {
  const { t } = useText();
  const [removed, setRemoved] = useState<SlotEntry | null>(null);
  const of = (kind: SlotEntry['kind']) => access.slots.filter((slot) => slot.kind === kind);
  const [sheets, offices] = [of('recovery'), of('office')];
  return (
    <Section
      title={t(messages.keys)}
      aside={<Muted size="small">{t(messages.free, { count: access.free })}</Muted>}
    >
      <ul className="safety-list">
        {of('passphrase').map((slot) => (
          <PassphraseKey key={slot.number} slot={slot} />
        ))}
        {sheets.length === 0 ? (
          <NoSheet hasOffice={offices.length > 0} isNext={isSheetNext} />
        ) : null}
        {sheets.map((slot) => (
          <SheetKey key={slot.number} slot={slot} />
        ))}
        {offices.map((slot) => (
          <OfficeKey key={slot.number} slot={slot} onRemove={() => setRemoved(slot)} />
        ))}
      </ul>
      {removed === null ? null : (
        <RemoveOffice
          office={removed}
          hasSheet={sheets.length > 0}
          onClose={() => setRemoved(null)}
          onRemoved={onRekeyed}
        />
      )}
    </Section>
  );
}

interface KeyProps {
  readonly icon: IconShape;
  readonly title: string;
  readonly action: ReactNode;
  readonly children: ReactNode;
}

function Key({ icon, title, action, children }: KeyProps) {
  return (
    <li className="safety-row">
      <span className="safety-row__icon">
        <Icon shape={icon} />
      </span>
      <div className="safety-row__words">
        <h3>{title}</h3>
        {children}
      </div>
      <div className="safety-row__action">{action}</div>
    </li>
  );
}

const useDayOf = () => {
  const { format } = useText();
  return (slot: SlotEntry): string => format.dayOf(slot.created, hereZone());
};

interface SlotProps {
  readonly slot: SlotEntry;
}

function PassphraseKey({ slot }: SlotProps) {
  const { t } = useText();
  const { go } = useNavigate();
  const day = useDayOf()(slot);
  const change = <Button onPress={() => go({ screen: 'passphrase' })}>{t(messages.change)}</Button>;
  return (
    <Key icon={KeyRound} title={t(messages.passphrase)} action={change}>
      <Muted size="small">{t(messages.chosen, { day })}</Muted>
    </Key>
  );
}

function SheetKey({ slot }: SlotProps) {
  const { t } = useText();
  const { go } = useNavigate();
  const day = useDayOf()(slot);
  const anew = <Button onPress={() => go({ screen: 'sheet' })}>{t(messages.newSheet)}</Button>;
  return (
    <Key icon={FileKey2} title={t(messages.sheet)} action={anew}>
      <Muted size="small">
        {slot.name === '' ? null : `${slot.name} · `}
        {t(messages.made, { day })}
      </Muted>
    </Key>
  );
}

interface NoSheetProps {
  readonly hasOffice: boolean;
  readonly isNext: boolean;
}

function NoSheet({ hasOffice, isNext }: NoSheetProps) {
  const { t } = useText();
  const { go } = useNavigate();
  const make = (
    <Button variant={isNext ? 'primary' : 'plain'} onPress={() => go({ screen: 'sheet' })}>
      {t(messages.makeSheet)}
    </Button>
  );
  return (
    <Key icon={FileKey2} title={t(messages.sheet)} action={make}>
      <p>{t(hasOffice ? messages.noSheetButOffice : messages.noSheet)}</p>
    </Key>
  );
}

function OfficeKey({ slot, onRemove }: SlotProps & { readonly onRemove: () => void }) {
  const { t } = useText();
  const day = useDayOf()(slot);
  const remove = (
    <Button onPress={onRemove}>
      {t(messages.remove)}
      <span className="ui-hidden"> {slot.name}</span>
    </Button>
  );
  return (
    <Key icon={Landmark} title={t(messages.office, { name: slot.name })} action={remove}>
      <Muted size="small">{t(messages.added, { day })}</Muted>
      <Digits fingerprint={slot.fingerprint} />
    </Key>
  );
}
