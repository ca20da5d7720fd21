import type { DeviceSummary } from '../../../../src/contract/index.ts';
import { Loaded, useNavigate, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { ComboBox, LinkButton, Muted } from '../../../ui/index.ts';
import { deviceKinds, ownerships, platforms } from '../words.ts';
import { type TripForm, withRegistered } from './form.ts';
import { messages } from './messages.ts';
import type { Change } from './use-form.ts';

interface FromRegisterProps {
  readonly form: TripForm;
  readonly change: Change;
  /** One was taken: the field that had the focus begins anew. */
  readonly onTaken: () => void;
}

/** The devices of the register that are in use and not yet taken. */
export function FromRegister(props: FromRegisterProps) {
  const devices = useQuery('device.list', {});
  return <Loaded query={devices}>{(list) => <Choice list={list} {...props} />}</Loaded>;
}

function Choice(props: FromRegisterProps & { readonly list: readonly DeviceSummary[] }) {
  const { list, form, change, onTaken } = props;
  const { t } = useText();
  const taken = form.devices.map(({ register }) => register);
  const offered = list.filter(({ id, isRetired }) => !isRetired && !taken.includes(id));
  const choose = (id: string) => {
    const device = offered.find((one) => one.id === id);
    if (device === undefined) return;
    change((old) => withRegistered(old, device));
    onTaken();
  };
  if (list.length === 0) return <NoRegister />;
  if (offered.length === 0) return <Muted size="small">{t(messages.allTaken)}</Muted>;
  return (
    <ComboBox
      // A new field after each choice, so that the next one begins with nothing typed.
      key={form.next}
      label={t(messages.fromRegister)}
      help={t(messages.fromRegisterHelp)}
      options={offered.map((device) => ({
        key: device.id,
        label: device.label,
        note: [
          t(deviceKinds[device.kind]),
          t(platforms[device.platform]),
          t(ownerships[device.ownership]),
        ].join(' · '),
      }))}
      value={null}
      onChange={choose}
    />
  );
}

function NoRegister() {
  const { t } = useText();
  const { go } = useNavigate();
  return (
    <p className="ui-muted ui-small">
      {t(messages.registerEmpty)}{' '}
      <LinkButton onPress={() => go({ screen: 'devices' })}>{t(messages.openRegister)}</LinkButton>
    </p>
  );
}
