// Here and not in ui/index.ts: the bundler leaves an index out of the page when it only passes names on.
import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { ask } from './app/data/ask.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html lacks #root');
const state = await ask('app.state', {});
if (!state.ok) throw new Error('main did not say in which state it is');
createRoot(root).render(
  <StrictMode>
    <App initial={state.value} />
  </StrictMode>,
);
