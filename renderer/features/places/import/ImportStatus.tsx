import { useText } from '../../../i18n/index.ts';
import { Banner } from '../../../ui/index.ts';
import { ImportProgress } from './ImportProgress.tsx';
import { ImportResult } from './ImportResult.tsx';
import { useImporter } from './importer.ts';

/** The import that runs, or what became of the last one. */
export function ImportStatus() {
  const { sentence } = useText();
  const { isRunning, report, error, cancel, hide } = useImporter();
  if (isRunning) return <ImportProgress onCancel={cancel} />;
  return (
    <>
      {error === null ? null : (
        <Banner tone="stop" isAnnounced>
          {sentence(error)}
        </Banner>
      )}
      {report === null ? null : <ImportResult report={report} onHide={hide} />}
    </>
  );
}
