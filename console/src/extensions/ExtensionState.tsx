import type { Api } from '@rung/client';
import { useTranslation } from 'react-i18next';
import { Chip, type Tone } from '../parts/Chip';

type State = Api.ExtensionView['state'];

const TONE: Record<State, Tone> = { draft: 'new', running: 'look', done: 'good', withdrawn: 'plain' };

export function ExtensionState({ state }: { state: State }) {
  const { t } = useTranslation();
  const words: Record<State, string> = {
    draft: t('extensions.draft'),
    running: t('extensions.running'),
    done: t('extensions.done'),
    withdrawn: t('extensions.withdrawn'),
  };
  return <Chip tone={TONE[state]}>{words[state]}</Chip>;
}
