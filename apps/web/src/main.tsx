import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import './styles/print.css';
import { App } from './app/app.tsx';
import { applyTheme } from './app/theme.ts';
import { preloadWords } from './app/words.tsx';
import { allowEmptying } from './lib/trusted-types.ts';

allowEmptying();
applyTheme();
preloadWords();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
