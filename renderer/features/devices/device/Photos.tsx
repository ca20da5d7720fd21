import { Camera } from 'lucide-react';
import type { AttachmentView } from '../../../../src/contract/index.ts';
import type { RegisteredDevice } from '../../../../src/devices/index.ts';
import { Loaded, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Muted, Row, Section, Stack } from '../../../ui/index.ts';
import { AddStatus, EvidenceItem, useAdder } from '../../trips/index.ts';
import { one } from '../messages.ts';

type Photographed = Pick<RegisteredDevice, 'id' | 'seals'>;

/** What the device and its seals look like, each group under the name of what it shows. */
export function Photos({ device }: { readonly device: Photographed }) {
  const { t } = useText();
  const attached = useQuery('attachment.list', { about: { device: device.id } });
  const numbers = [...new Set(device.seals.map(({ number }) => number))];
  return (
    <Section title={t(one.photos)}>
      <Loaded query={attached}>{(files) => <Groups files={files} />}</Loaded>
      <AddPhotos device={device.id} seal={null} />
      {numbers.map((seal) => (
        <AddPhotos key={seal} device={device.id} seal={seal} />
      ))}
    </Section>
  );
}

const sealOf = ({ about }: AttachmentView): string | null => ('seal' in about ? about.seal : null);

/** The device first, then its seals; those of a seal whose number was changed since keep the number that they were taken for. */
function Groups({ files }: { readonly files: readonly AttachmentView[] }) {
  const { t } = useText();
  const seals = [...new Set(files.map(sealOf))].sort((a, b) => (a ?? '').localeCompare(b ?? ''));
  if (files.length === 0) return <Muted>{t(one.noPhotos)}</Muted>;
  return seals.map((seal) => (
    <Section
      key={seal ?? ''}
      level={3}
      title={seal === null ? t(one.ofDevice) : t(one.seal, { number: seal })}
    >
      <ul className="trips-evidence">
        {files
          .filter((file) => sealOf(file) === seal)
          .map((file) => (
            <EvidenceItem key={file.id} file={file} />
          ))}
      </ul>
    </Section>
  ));
}

interface AddPhotosProps {
  readonly device: string;
  readonly seal: string | null;
}

function AddPhotos({ device, seal }: AddPhotosProps) {
  const { t } = useText();
  const adder = useAdder({ device, seal });
  return (
    <Stack gap="close">
      <AddStatus adder={adder} />
      <Row>
        <Button icon={Camera} onPress={() => void adder.start()} isPending={adder.isRunning}>
          {seal === null ? t(one.addPhoto) : t(one.addSealPhoto, { number: seal })}
        </Button>
      </Row>
    </Stack>
  );
}
