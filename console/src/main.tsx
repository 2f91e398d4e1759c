import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Console } from './app/Console';
import { startDarkness } from './app/darkness';
import { Looks } from './app/Looks';
import { NoSettings } from './app/NoSettings';
import { loadSettings } from './app/settings';
import './app/console.css';
import './app/tiers.css';
import { startI18n } from './i18n';
import { Boundary } from './parts/Boundary';

async function firstPage(): Promise<ReactNode> {
  try {
    return <Console settings={await loadSettings()} />;
  } catch (reason) {
    return <NoSettings reason={reason instanceof Error ? reason.message : String(reason)} />;
  }
}

const root = document.getElementById('root');
if (root) {
  startDarkness();
  await startI18n();
  const page = await firstPage();
  createRoot(root).render(
    <StrictMode>
      <Looks>
        <Boundary>{() => page}</Boundary>
      </Looks>
    </StrictMode>,
  );
}
