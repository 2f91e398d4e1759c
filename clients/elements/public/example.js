// A shop has its customer signed in already, and its server asks Rung for a token: see the README. Here it is pasted.
const elements = document.querySelectorAll('rung-tier-card, rung-points, rung-inbox');
const expired = document.getElementById('expired');

document.getElementById('sign-in').addEventListener('submit', (event) => {
  event.preventDefault();
  const token = new FormData(event.target).get('token').trim();
  expired.hidden = true;
  for (const element of elements) {
    element.token = token;
    element.hidden = false;
  }
});

document.addEventListener('rung-sign-in', () => {
  expired.hidden = false;
});
document.addEventListener('rung-unread', (event) => {
  document.title = `${event.detail.unread > 0 ? `(${event.detail.unread}) ` : ''}山月茶铺 · 会员`;
});
