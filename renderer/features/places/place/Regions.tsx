import type { Advisory, RegionalBlock } from '../../../../src/advisories/index.ts';
import type { Language } from '../../../../src/kernel/index.ts';
import { LOCALES, useText } from '../../../i18n/index.ts';
import { LevelBadge, Row, SafeDocument, Section } from '../../../ui/index.ts';
import { onePlace } from '../messages.ts';
import { longTextOf } from './long-text.ts';
import '../fold.css';
import './place.css';

/** Parts of the country with a level of their own, apart from the overall one. */
export function Regions({ advisory }: { readonly advisory: Advisory }) {
  const { t, language } = useText();
  const long = longTextOf(advisory, language);
  const blocks = long?.text.regional ?? [];
  return (
    <Section
      title={t(onePlace.regions)}
      aside={
        advisory.regionalMax === null ? undefined : (
          <Row>
            <span className="ui-muted">{t(onePlace.highest)}</span>
            <LevelBadge level={advisory.regionalMax} />
          </Row>
        )
      }
    >
      {blocks.length === 0 || long === null ? (
        <p>{t(withoutBlocks(advisory))}</p>
      ) : (
        <ul className="places-regions">
          {blocks.map((block, index) => (
            // A source may name one region twice; the list is never reordered.
            <Region key={`${index} ${block.region}`} block={block} language={long.language} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function withoutBlocks({ regionalFlag, regionalMax }: Advisory) {
  if (regionalFlag === true || regionalMax !== null) return onePlace.regionsUnlisted;
  return regionalFlag === false ? onePlace.regionsNone : onePlace.regionsUnknown;
}

interface RegionProps {
  readonly block: RegionalBlock;
  readonly language: Language;
}

function Region({ block, language }: RegionProps) {
  const { t } = useText();
  const { region, words, level, body } = block;
  const lang = LOCALES[language];
  return (
    <li className="places-region">
      <h3 lang={lang}>{region}</h3>
      <Row>
        <LevelBadge level={level} />
        {words === '' ? null : <span lang={lang}>{words}</span>}
      </Row>
      {body.length === 0 ? null : (
        <details className="places-fold">
          <summary>
            {t(onePlace.regionText)}
            <span className="ui-hidden" lang={lang}>
              {` ${region}`}
            </span>
          </summary>
          <SafeDocument document={body} language={language} />
        </details>
      )}
    </li>
  );
}
