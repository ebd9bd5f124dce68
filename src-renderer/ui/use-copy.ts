import { useTimeout } from '@mantine/hooks';
import copyToClipboard from 'copy-to-clipboard';
import { useState } from 'react';

export type CopyState = 'idle' | 'copied' | 'failed';

const shownMs = 2_000;

/**
 * Copies a text, also where the browser's clipboard is out of reach: in a window that has lost the focus, and on pages of plain http in a
 * network. The state says for two seconds that it was copied, and that it could not be until it is tried again.
 */
export function useCopy(text: string): { readonly state: CopyState; readonly copy: () => void } {
  const [state, setState] = useState<CopyState>('idle');
  const { start, clear } = useTimeout(() => setState('idle'), shownMs);
  const copy = (): void => {
    clear();
    void copyToClipboard(text).then((isCopied) => {
      setState(isCopied ? 'copied' : 'failed');
      if (isCopied) start();
    });
  };
  return { state, copy };
}
