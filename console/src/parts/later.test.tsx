import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Boundary, PlaceContext } from './Boundary';
import { later } from './later';

// React tells each failure there
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

function Page({ text }: { text: string }) {
  return <p>{text}</p>;
}

test('a part that does not come leaves the page, and comes when it is asked for again', async () => {
  const load = vi.fn(async () => Page).mockRejectedValueOnce(new Error('gone with the old release'));
  const Part = later(load, null);
  render(
    <>
      <input aria-label="half-filled" />
      <Part text="here" />
    </>,
  );
  expect(await screen.findByRole('alert')).toHaveTextContent('出了点问题');
  expect(screen.getByLabelText('half-filled')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '重新加载页面' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: /重\s*试/ }));
  expect(await screen.findByText('here')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('nothing is in the place of a part that nobody misses', async () => {
  const load = vi.fn(async (): Promise<typeof Page> => Promise.reject(new Error('gone')));
  const Part = later(load, 'waiting', true);
  render(<Part text="here" />);
  await vi.waitFor(() => expect(screen.queryByText('waiting')).not.toBeInTheDocument());
  expect(load).toHaveBeenCalled();
  expect(document.body).toHaveTextContent('');
});

test('what fails while it is drawn is drawn anew at another address', async () => {
  let broken = true;
  function Drawn() {
    if (broken) {
      throw new Error('no such field');
    }
    return <p>drawn</p>;
  }
  const at = (place: string) => (
    <PlaceContext value={place}>
      <Boundary>{() => <Drawn />}</Boundary>
    </PlaceContext>
  );
  const { rerender } = render(at('/customers/1'));
  expect(screen.getByRole('alert')).toBeInTheDocument();
  rerender(at('/customers/2'));
  expect(screen.getByRole('alert')).toBeInTheDocument();
  broken = false;
  rerender(at('/customers/3'));
  expect(screen.getByText('drawn')).toBeInTheDocument();
});
