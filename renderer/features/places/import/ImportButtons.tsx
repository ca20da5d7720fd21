import { FileDown, FolderDown } from 'lucide-react';
import { useText } from '../../../i18n/index.ts';
import { Button, Row } from '../../../ui/index.ts';
import { imports } from '../messages.ts';
import { useImporter } from './importer.ts';

/** Two ways to the same import; main shows the dialog. */
export function ImportButtons({ isPrimary = false }: { readonly isPrimary?: boolean }) {
  const { t } = useText();
  const { start, isRunning } = useImporter();
  return (
    <Row>
      <Button
        variant={isPrimary ? 'primary' : 'plain'}
        icon={FileDown}
        onPress={() => void start('advisory.importFiles')}
        isPending={isRunning}
      >
        {t(imports.files)}
      </Button>
      <Button
        icon={FolderDown}
        onPress={() => void start('advisory.importFolder')}
        isPending={isRunning}
      >
        {t(imports.folder)}
      </Button>
    </Row>
  );
}
