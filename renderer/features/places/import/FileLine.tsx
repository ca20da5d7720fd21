import { CircleCheck, CircleMinus, CircleX } from 'lucide-react';
import type { FileReport } from '../../../../src/contract/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Icon, type IconShape } from '../../../ui/index.ts';
import { imports, results } from '../messages.ts';
import '../fold.css';
import './import.css';

const SHAPES: Readonly<Record<FileReport['result'], IconShape>> = {
  imported: CircleCheck,
  unchanged: CircleMinus,
  refused: CircleX,
};

/** One file: its result in a shape and a word, its numbers, and what was refused and why. */
export function FileLine({ file }: { readonly file: FileReport }) {
  const { t } = useText();
  const { name, result, imported, unchanged, refused } = file;
  const both = imported > 0 && unchanged > 0 ? 'yes' : 'no';
  return (
    <li className="places-file">
      <span className="places-file__result" data-result={result}>
        <Icon shape={SHAPES[result]} />
        {t(results[result])}
      </span>
      <div>
        <span className="places-file__name">{name}</span>{' '}
        <span className="ui-muted">{t(imports.counts, { imported, unchanged, both })}</span>
        {result === 'refused' ? refused.map(({ what, why }) => <p key={what}>{t(why)}</p>) : null}
        {result !== 'refused' && refused.length > 0 ? (
          <details className="places-fold">
            <summary>{t(imports.leftOut, { count: refused.length })}</summary>
            <ul className="places-left-out">
              {refused.map(({ what, why }) => (
                <li key={what}>
                  <strong>{what}</strong> {t(why)}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </li>
  );
}
