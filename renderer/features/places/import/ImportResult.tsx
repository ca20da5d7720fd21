import { X } from 'lucide-react';
import type { FileReport, ImportReport } from '../../../../src/contract/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button, Section } from '../../../ui/index.ts';
import { imports } from '../messages.ts';
import { FileLine } from './FileLine.tsx';
import '../fold.css';
import './import.css';

interface ImportResultProps {
  readonly report: ImportReport;
  readonly onHide: () => void;
}

const ORDER: readonly FileReport['result'][] = ['refused', 'imported', 'unchanged'];

/** What became of each file. What was refused stands first and open; the rest can be unfolded. */
export function ImportResult({ report, onHide }: ImportResultProps) {
  const { t } = useText();
  const { files, cancelled } = report;
  const countOf = (result: FileReport['result']) =>
    files.filter((file) => file.result === result).length;
  const inOrder = ORDER.flatMap((result) => files.filter((file) => file.result === result));
  const remarked = inOrder.filter((file) => file.refused.length > 0);
  const others = inOrder.filter((file) => file.refused.length === 0);
  return (
    <Section
      title={t(imports.result)}
      aside={
        <Button icon={X} variant="quiet" onPress={onHide}>
          {t(imports.hide)}
        </Button>
      }
    >
      <Banner tone={countOf('refused') > 0 ? 'attention' : 'ok'} isAnnounced>
        <p>
          {t(imports.summary, {
            files: files.length,
            imported: countOf('imported'),
            unchanged: countOf('unchanged'),
            refused: countOf('refused'),
          })}
        </p>
        {cancelled ? <p>{t(imports.cancelled)}</p> : null}
      </Banner>
      {remarked.length === 0 ? null : <FileList files={remarked} />}
      {others.length === 0 ? null : (
        <details className="places-fold" open={others.length <= FEW}>
          <summary>{t(imports.others, { count: others.length })}</summary>
          <FileList files={others} />
        </details>
      )}
    </Section>
  );
}

/** So many lines do not push the table away. */
const FEW = 5;

function FileList({ files }: { readonly files: readonly FileReport[] }) {
  return (
    <ul className="places-files">
      {files.map((file, index) => (
        // Two folders may hold files of one name; the list is never reordered.
        <FileLine key={`${index} ${file.name}`} file={file} />
      ))}
    </ul>
  );
}
