{|// Checks a draw: the seed fits its commitment, and every ticket drew what the seed, its number and its nonce say.
const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const bytes = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const RANGE = 1n << 256n;

async function digester(seed) {
  const key = await crypto.subtle.importKey('raw', bytes(seed), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return async (message) =>
    BigInt('0x' + hex(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(message))));
}

async function placeOf(digest, code, ticket, left) {
  const size = BigInt(left.reduce((sum, count) => sum + count, 0));
  if (size === 0n) return -1;
  const fair = RANGE - (RANGE % size);
  for (let attempt = 0; ; attempt++) {
    const drawn = await digest([code, ticket.number, ticket.nonce, attempt].join('|'));
    if (drawn < fair) {
      let rest = Number(drawn % size);
      return left.findIndex((count) => (rest -= count) < 0);
    }
  }
}

async function faultsOfLottery(proof, tickets, digest) {
  const left = proof.prizes.map((prize) => prize.count);
  const faults = [];
  for (const ticket of tickets) {
    const place = await placeOf(digest, proof.code, ticket, left);
    if (place < 0 || place !== ticket.place) faults.push(ticket.number);
    if (place >= 0) left[place]--;
  }
  return faults;
}

// Numbers go from 1 to how many tickets there are, without gaps.
function miscounted(proof, tickets) {
  for (let number = 1; number <= Math.max(proof.tickets, tickets.length); number++) {
    if (tickets[number - 1]?.number !== number || number > proof.tickets) return [number];
  }
  return [];
}

async function faultsOfTrial(proof, tickets, digest) {
  const ranked = [];
  for (const ticket of tickets) {
    ranked.push({ ...ticket, drawn: await digest([proof.code, ticket.number, ticket.nonce, 0].join('|')) });
  }
  ranked.sort((one, other) => (one.drawn < other.drawn ? -1 : one.drawn > other.drawn ? 1 : one.number - other.number));
  return ranked.filter((ticket, rank) => ticket.place !== (rank < proof.places ? 0 : -1)).map((ticket) => ticket.number);
}

export async function faultsOf(proof, tickets) {
  const missing = miscounted(proof, tickets);
  if (missing.length > 0) return missing;
  const digest = await digester(proof.seed);
  return proof.kind === 'lottery' ? faultsOfLottery(proof, tickets, digest) : faultsOfTrial(proof, tickets, digest);
}

async function read(path) {
  const answer = await fetch(path, { headers: { Accept: 'application/json' } });
  if (answer.status === 429) {
    // strangers may read so much at a time
    const seconds = Number(answer.headers.get('Retry-After') ?? 1);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    return read(path);
  }
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

async function allTickets(base) {
  const tickets = [];
  for (let after = '0'; after !== null; ) {
    const page = await read(`${base}/tickets?after=${after}`);
    tickets.push(...page.items);
    after = page.next;
  }
  return tickets;
}

async function show() {
  const base = location.pathname.replace(/\/page$/, '');
  const verdict = document.getElementById('verdict');
  const say = (id, text) => (document.getElementById(id).textContent = text);
  const reveal = (id, block) => (document.getElementById(id).closest(block).hidden = false);
  if (!crypto.subtle) {
    verdict.textContent = verdict.dataset.insecure;
    return;
  }
  try {
    const proof = await read(base);
    say('name', proof.names[document.documentElement.lang] ?? proof.code);
    say('commitment', proof.commitment);
    say('seed', proof.seed ?? '–');
    say('tickets', String(proof.tickets));
    const trial = proof.kind === 'free-trial';
    if (trial) {
      for (const text of document.querySelectorAll('[data-trial]')) text.textContent = text.dataset.trial;
      say('places', String(proof.places));
    }
    reveal(trial ? 'places' : 'prizes', trial ? 'tr' : 'section');
    for (const prize of proof.prizes ?? []) {
      const item = document.createElement('li');
      item.textContent = `${prize.names[document.documentElement.lang]} × ${prize.count}`;
      document.getElementById('prizes').append(item);
    }
    if (!proof.seed) {
      verdict.textContent = verdict.dataset.running;
      return;
    }
    const seed = hex(await crypto.subtle.digest('SHA-256', bytes(proof.seed)));
    const faults = await faultsOf(proof, await allTickets(base));
    verdict.textContent =
      seed !== proof.commitment
        ? verdict.dataset.broken
        : faults.length === 0
          ? verdict.dataset[trial ? 'fair' : 'sound']
          : `${verdict.dataset[trial ? 'unfair' : 'unsound']} ${faults.join(', ')}`;
  } catch (failure) {
    verdict.textContent = verdict.dataset.failed;
    throw failure;
  }
}

if (typeof document !== 'undefined') await show();
|}
