import type { ReactNode } from 'react';
import type { Block, Document, Inline } from '../../src/advisories/index.ts';
import type { Language } from '../../src/kernel/index.ts';
import { LOCALES } from '../i18n/index.ts';
import './document.css';

interface SafeDocumentProps {
  readonly document: Document;
  /** Language of the text, which need not be the interface's. */
  readonly language: Language;
}

/** A source's text as elements: there is no HTML to insert and no link to follow. */
export function SafeDocument({ document, language }: SafeDocumentProps) {
  return (
    <div className="ui-document" lang={LOCALES[language]}>
      {blocks(document)}
    </div>
  );
}

const blocks = (all: readonly Block[]): ReactNode =>
  // The tree is written once and never reordered, so a place in it is a fair key.
  all.map((block, index) => <BlockView key={index} block={block} />);

function BlockView({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.depth}` as const;
      return <Heading>{inlines(block.children)}</Heading>;
    }
    case 'paragraph':
      return <p>{inlines(block.children)}</p>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>{blocks(item)}</li>
          ))}
        </List>
      );
    }
    case 'note':
      return <div className="ui-document__note">{blocks(block.children)}</div>;
  }
}

const inlines = (all: readonly Inline[]): ReactNode =>
  all.map((inline, index) => <InlineView key={index} inline={inline} />);

function InlineView({ inline }: { readonly inline: Inline }): ReactNode {
  switch (inline.kind) {
    case 'break':
      return <br />;
    case 'link':
      return (
        <>
          {inline.text} <span className="ui-document__address">({inline.address})</span>
        </>
      );
    case 'text': {
      const words = inline.em === true ? <em>{inline.text}</em> : inline.text;
      return inline.strong === true ? <strong>{words}</strong> : words;
    }
  }
}
