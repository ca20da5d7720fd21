import type { DeviceDraft } from '../../../../src/devices/index.ts';
import type { Localized } from '../../../../src/kernel/index.ts';
import { useText } from '../../../i18n/index.ts';
import { DateField, Section, TextField } from '../../../ui/index.ts';
import { deviceKinds, ownerships, platforms, WordSelect } from '../../trips/index.ts';
import { form as messages, one } from '../messages.ts';
import type { DeviceForm } from './form.ts';
import type { Change, ErrorOf } from './use-form.ts';

export interface PartProps {
  readonly form: DeviceForm;
  readonly change: Change;
  readonly errorOf: ErrorOf;
}

const today = (): string => new Date().toLocaleDateString('en-CA');

export function WhatFields({ form, change, errorOf }: PartProps) {
  const { t } = useText();
  const put = (part: Partial<DeviceForm>) => change((old) => ({ ...old, ...part }));
  return (
    <Section title={t(messages.what)}>
      <TextField
        label={t(messages.label)}
        help={t(messages.labelHelp)}
        error={errorOf('label')}
        value={form.label}
        onChange={(label) => put({ label })}
        maxLength={80}
        isRequired
      />
      <div className="devices-fields">
        <WordSelect
          label={messages.kind}
          words={deviceKinds}
          value={form.kind}
          onChange={(kind) => put({ kind })}
        />
        <WordSelect
          label={messages.platform}
          words={platforms}
          value={form.platform}
          onChange={(platform) => put({ platform })}
        />
        <WordSelect
          label={messages.ownership}
          words={ownerships}
          value={form.ownership}
          onChange={(ownership) => put({ ownership })}
        />
      </div>
    </Section>
  );
}

type LineName = keyof Pick<
  DeviceDraft,
  'make' | 'model' | 'serial' | 'assetTag' | 'imei' | 'owner'
>;

const LINES: readonly { name: LineName; help?: Localized; most: number }[] = [
  { name: 'make', most: 80 },
  { name: 'model', most: 80 },
  { name: 'serial', most: 80 },
  { name: 'imei', help: messages.imeiHelp, most: 40 },
  { name: 'assetTag', most: 80 },
  { name: 'owner', help: messages.ownerHelp, most: 120 },
];

export function IdentityFields({ form, change, errorOf }: PartProps) {
  const { t } = useText();
  return (
    <Section title={t(one.identity)}>
      <div className="devices-fields">
        {LINES.map(({ name, help, most }) => (
          <TextField
            key={name}
            label={t(one[name])}
            help={help === undefined ? undefined : t(help)}
            error={name === 'imei' ? errorOf('imei') : undefined}
            width="short"
            value={form[name]}
            onChange={(text) => change((old) => ({ ...old, [name]: text }))}
            maxLength={most}
          />
        ))}
      </div>
    </Section>
  );
}

export function RestFields({ form, change }: PartProps) {
  const { t } = useText();
  return (
    <Section title={t(messages.rest)}>
      <TextField
        label={t(one.note)}
        value={form.note}
        onChange={(note) => change((old) => ({ ...old, note }))}
        lines={3}
        maxLength={2000}
      />
      <DateField
        label={t(messages.retired)}
        help={t(messages.retiredHelp)}
        value={form.retired}
        onChange={(retired) => change((old) => ({ ...old, retired }))}
        max={today()}
      />
    </Section>
  );
}
