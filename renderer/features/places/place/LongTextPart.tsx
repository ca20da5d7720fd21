import { useId } from 'react';
import type { Advisory } from '../../../../src/advisories/index.ts';
import type { Localized } from '../../../../src/kernel/index.ts';
import { useNavigate } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button, LinkButton, SafeDocument, Section } from '../../../ui/index.ts';
import { onePlace, sections } from '../messages.ts';
import { longTextOf } from './long-text.ts';
import './place.css';

/** The long text with its list of sections, or how to load it. */
export function LongTextPart({ advisory }: { readonly advisory: Advisory }) {
  const { t, language } = useText();
  const page = useId();
  const long = longTextOf(advisory, language);
  if (long === null) return <NoText code={advisory.code} />;
  const { national } = long.text;
  const parts = [
    ...(national.length === 0
      ? []
      : [{ id: 'national', title: onePlace.national, body: national }]),
    ...long.text.sections.map(({ id, body }) => ({ id, title: sections[id], body })),
  ];
  return (
    <>
      <Contents page={page} parts={parts} />
      {parts.map(({ id, title, body }) => (
        // A place that the list above leads to.
        <div key={id} id={`${page}-${id}`} tabIndex={-1} className="places-part">
          <Section title={t(title)}>
            <SafeDocument document={body} language={long.language} />
          </Section>
        </div>
      ))}
    </>
  );
}

interface ContentsProps {
  readonly page: string;
  readonly parts: readonly { readonly id: string; readonly title: Localized }[];
}

function Contents({ page, parts }: ContentsProps) {
  const { t } = useText();
  const jump = (id: string) => {
    const part = document.getElementById(`${page}-${id}`);
    part?.scrollIntoView({ block: 'start' });
    part?.focus({ preventScroll: true });
  };
  if (parts.length < 2) return null;
  return (
    <nav aria-label={t(onePlace.contents)}>
      <Section title={t(onePlace.contents)}>
        <ul className="places-contents">
          {parts.map(({ id, title }) => (
            <li key={id}>
              <LinkButton onPress={() => jump(id)}>{t(title)}</LinkButton>
            </li>
          ))}
        </ul>
      </Section>
    </nav>
  );
}

function NoText({ code }: { readonly code: string }) {
  const { t } = useText();
  const { go } = useNavigate();
  return (
    <Banner>
      <p>{t(onePlace.noText, { code: code.toLowerCase() })}</p>
      <Button onPress={() => go({ screen: 'places' })}>{t(onePlace.goImport)}</Button>
    </Banner>
  );
}
