import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Looks } from '../app/Looks';
import { Dialog } from './Dialog';

function Opened() {
  const [open, setOpen] = useState(false);
  return (
    <Looks>
      <button type="button" onClick={() => setOpen(true)}>
        open
      </button>
      {open && <Dialog onCancel={() => setOpen(false)}>text</Dialog>}
    </Looks>
  );
}

test('a dialog leads back to where it was opened', async () => {
  render(<Opened />);
  screen.getByRole('button', { name: 'open' }).focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('dialog');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await waitFor(() => expect(screen.getByRole('button', { name: 'open' })).toHaveFocus());
});
