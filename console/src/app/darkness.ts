import { useSyncExternalStore } from 'react';

const STORED = 'rung.looks';
const preference = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

/** Dark where the reader chose so; until they choose, where their system is. */
export function isDark(): boolean {
  const stored = localStorage.getItem(STORED);
  return stored === null ? preference.matches : stored === 'dark';
}

export function setDark(dark: boolean): void {
  localStorage.setItem(STORED, dark ? 'dark' : 'light');
  tell();
}

export function useDark(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isDark);
}

/** What is outside of the component library takes its colours from an attribute of the document. */
export function startDarkness(): void {
  preference.addEventListener('change', tell);
  paint();
}

function tell(): void {
  paint();
  for (const listener of listeners) {
    listener();
  }
}

function paint(): void {
  document.documentElement.dataset.looks = isDark() ? 'dark' : 'light';
}
