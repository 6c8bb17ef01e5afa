import './theme/base.css';
import './kit/kit.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app';
import { openNewerRelease } from './offline/newer-release';

const root = document.getElementById('root');
if (!root) throw new Error('index.html lacks its root');

openNewerRelease();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
