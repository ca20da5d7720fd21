import type { ReactNode } from 'react';
import type { OperationName, ResponseOf } from '../../src/contract/index.ts';
import { useText } from '../i18n/index.ts';
import { Banner, Button, Muted } from '../ui/index.ts';
import type { Query } from './data/hooks.ts';
import { messages } from './messages.ts';

interface LoadedProps<N extends OperationName> {
  readonly query: Query<N>;
  readonly children: (value: ResponseOf<N>) => ReactNode;
}

/** Shows the answer, or nothing for 200 ms and then a word, or the sentence of the refusal with a way to try again. */
export function Loaded<N extends OperationName>({ query, children }: LoadedProps<N>) {
  const { t, sentence } = useText();
  if (query.status === 'ready') return children(query.value);
  if (query.status === 'loading') {
    return <div role="status">{query.isSlow ? <Muted>{t(messages.loading)}</Muted> : null}</div>;
  }
  return (
    <Banner tone="stop" isAnnounced>
      <p>{sentence(query.error)}</p>
      <Button onPress={query.refetch}>{t(messages.tryAgain)}</Button>
    </Banner>
  );
}
