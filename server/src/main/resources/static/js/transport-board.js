// Boarding on a phone that may be offline. A tap becomes a fact with an id of its own, kept in the phone's database and
// sent when there is a network, again and again until the server has it. What is shown is the server's list with the
// phone's own facts on top. The rule when two phones differ is the server's: the latest tap by the phones' clocks counts.
import { Outbox } from './transport-outbox.js';

const main = document.querySelector('[data-board]');
const trip = Number(main.dataset.board);
const words = JSON.parse(document.querySelector('#board-words').textContent);
const api = `/api/v1/transport/trips/${trip}`;
const net = main.querySelector('[data-net]');
const problem = main.querySelector('[data-problem]');
const outbox = await Outbox.open(trip);
let board = null;
let sending = false;
// Whether the office was reached: a browser counts itself offline without any network card but its own.
let reached = navigator.onLine;

const element = (name, { text, className, ...attributes } = {}, ...children) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  Object.entries(attributes).forEach(([key, value]) => (key.startsWith('on') ? made.addEventListener(key.slice(2), value) : made.setAttribute(key, value)));
  made.append(...children);
  return made;
};
const say = (key, ...values) => values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), words[key]);

function complain(text) {
  problem.hidden = !text;
  problem.textContent = text ?? '';
}

/** Seats and stops with the facts that are still on the phone. */
function present() {
  const shown = structuredClone(board);
  for (const fact of outbox.facts()) {
    const seat = shown.passengers.find((it) => it.seat === fact.seat);
    const stop = shown.stops.find((it) => it.n === fact.stop);
    if (fact.kind === 'HANDOVER') {
      const employer = shown.employers.find((it) => it.id === fact.employer && it.name === fact.name);
      if (employer) Object.assign(employer, { signed: true, received: fact.received, report: '' });
    } else if (seat && seat.state !== 'handed-over') {
      seat.state = { BOARDED: 'boarded', ABSENT: 'absent', UNDONE: 'booked' }[fact.kind];
    } else if (stop && fact.kind === 'COUNTED') stop.counted = fact.people;
    else if (stop && fact.kind === 'LEFT') stop.left = true;
  }
  return shown;
}

async function tap(fact) {
  await outbox.add({ id: crypto.randomUUID(), seat: null, stop: null, people: null, at: new Date().toISOString(), ...fact });
  draw();
  send();
}

function passenger(it, closed) {
  const next = { booked: 'BOARDED', boarded: 'ABSENT', absent: 'UNDONE' }[it.state];
  const mark = { booked: '', boarded: '✓', absent: '✕', 'handed-over': '✓' }[it.state];
  const button = element('button', {
    type: 'button', className: `board-seat ${it.state}`, 'data-seat': it.seat, 'aria-pressed': it.state === 'boarded',
    onclick: () => tap({ kind: next, seat: it.seat }),
  }, element('span', { className: 'board-number', text: it.number }), element('span', { className: 'board-name' }, element('b', { text: it.name }), element('small', { text: [it.tail && `…${it.tail}`, it.needs].filter(Boolean).join(' · ') })), element('span', { className: 'board-mark', text: mark, 'aria-hidden': 'true' }));
  button.disabled = closed || it.state === 'handed-over';
  const call = element('a', { className: 'board-call', href: `tel:${it.phone}`, text: '☎', 'aria-label': say('call', it.name) });
  return element('li', {}, button, call);
}

function stop(it, shown, closed) {
  const people = shown.passengers.filter((seat) => seat.stop === it.n);
  const on = people.filter((seat) => seat.state === 'boarded' || seat.state === 'handed-over').length;
  const aboard = shown.passengers.filter((seat) => seat.stop <= it.n && (seat.state === 'boarded' || seat.state === 'handed-over')).length;
  const count = element('input', { type: 'number', inputmode: 'numeric', min: 0, max: 999, 'aria-label': words.count, value: it.counted >= 0 ? it.counted : '' });
  count.addEventListener('change', () => count.value !== '' && tap({ kind: 'COUNTED', stop: it.n, people: Number(count.value) }));
  count.disabled = closed;
  const leave = element('button', { type: 'button', className: 'board-leave', text: it.left ? words.left : words.leave, onclick: () => tap({ kind: 'LEFT', stop: it.n }) });
  leave.disabled = it.left || closed;
  const differs = it.counted >= 0 && it.counted !== aboard;
  return element('section', { className: `card board-stop${it.left ? ' gone' : ''}`, 'data-stop': it.n },
    element('h2', {}, `${it.at} ${it.place} `, element('span', { className: 'badge', text: say('of', on, people.length) })),
    element('ul', { className: 'board-list' }, ...people.map((seat) => passenger(seat, closed))),
    element('div', { className: 'board-count' }, element('label', {}, element('span', { text: words.count }), count),
      element('span', { className: differs ? 'badge bad' : 'badge good', text: it.counted < 0 ? '' : differs ? say('count-differs', aboard) : words['count-ok'] }), leave));
}

function pad() {
  const canvas = element('canvas', { className: 'board-pad', width: 600, height: 200, 'aria-label': words.signature });
  const strokes = [];
  let drawing = false;
  const pen = canvas.getContext('2d');
  pen.lineWidth = 4; pen.lineCap = 'round';
  const point = (event) => {
    const frame = canvas.getBoundingClientRect();
    return [Math.round(((event.clientX - frame.left) / frame.width) * 600), Math.round(((event.clientY - frame.top) / frame.height) * 200)].map((it) => Math.max(0, it));
  };
  canvas.addEventListener('pointerdown', (event) => { drawing = true; canvas.setPointerCapture(event.pointerId); const [x, y] = point(event); strokes.push(`M${x} ${y}`); pen.beginPath(); pen.moveTo(x, y); });
  canvas.addEventListener('pointermove', (event) => { if (!drawing) return; const [x, y] = point(event); strokes.push(`L${x} ${y}`); pen.lineTo(x, y); pen.stroke(); });
  canvas.addEventListener('pointerup', () => { drawing = false; });
  return { canvas, path: () => strokes.join(''), clear: () => { strokes.length = 0; pen.clearRect(0, 0, 600, 200); } };
}

const reportWord = (it) => (it.report ? words[`report-${it.report}`] : words.queued.replace('{0}', '1'));

function handover(employer, shown) {
  if (employer.signed) return element('section', { className: 'card', 'data-employer': employer.id }, element('h2', { text: employer.name }), element('p', {}, element('span', { className: 'badge good', text: say('signed', employer.received) }), ' ', reportWord(employer)));
  const mine = shown.passengers.filter((seat) => seat.employer === employer.name && seat.state === 'boarded').length;
  if (mine === 0) return element('span');
  const field = (key, value, type = 'number') => element('label', {}, element('span', { text: words[key] }), element('input', { name: key, type, value, ...(type === 'number' ? { min: 0, max: 999, inputmode: 'numeric' } : { maxlength: 60, autocomplete: 'off' }) }));
  const form = element('form', { className: 'board-form' }, field('received', mine), field('quarantined', 0), field('signer', '', 'text'));
  const signature = pad();
  const sign = element('button', { type: 'submit', className: 'primary board-big', text: words.sign });
  form.append(element('p', { className: 'small', text: words.signature }), signature.canvas, element('button', { type: 'button', className: 'small', text: words.clear, onclick: signature.clear }), sign);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const value = (key) => form.elements[key].value.trim();
    if (!value('signer') || signature.path().length < 8 || Number(value('quarantined')) > Number(value('received'))) { complain(words.refused); return; }
    complain('');
    tap({ kind: 'HANDOVER', employer: employer.id, name: employer.name, received: Number(value('received')), quarantined: Number(value('quarantined')), signer: value('signer'), signature: signature.path() });
  });
  return element('section', { className: 'card', 'data-employer': employer.id }, element('h2', { text: `${words.handover}: ${employer.name}` }), form);
}

let drawn = '';

function draw() {
  const waiting = outbox.facts().length;
  net.textContent = waiting > 0 ? say('queued', waiting) : reached ? words.online : words.offline;
  net.className = `board-state ${waiting > 0 ? 'waiting' : reached ? 'good' : 'off'}`;
  net.dataset.queued = waiting;
  if (!board) return;
  const shown = present();
  const now = JSON.stringify(shown);
  if (now === drawn) return;
  drawn = now;
  const closed = shown.state === 'closed';
  main.querySelector('[data-stops]').replaceChildren(...(closed ? [element('p', { className: 'notice good', text: words.closed })] : shown.stops.map((it) => stop(it, shown, closed))));
  main.querySelector('[data-handover]').replaceChildren(...shown.employers.map((it) => handover(it, shown)));
  main.dataset.ready = 'true';
}

async function token() {
  const meta = document.querySelector('meta[name="_csrf"]');
  return meta ? { [meta.dataset.header]: meta.content } : {};
}

/** After a new sign-in the old form token is worth nothing: take the one of a fresh page. */
async function freshToken() {
  const page = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), 'text/html');
  const [mine, fresh] = [document, page].map((it) => it.querySelector('meta[name="_csrf"]'));
  if (mine && fresh) mine.content = fresh.content;
}

async function post(path, body, again = true) {
  const response = await fetch(`${api}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json', ...(await token()) }, body: JSON.stringify(body) });
  reached = true;
  if (response.status === 403 && again) { await freshToken(); return post(path, body, false); }
  if (!response.ok && response.status !== 422) throw new Error(String(response.status));
  return { refused: response.status === 422, ...(await response.json()) };
}

async function sendFacts() {
  const facts = outbox.facts().filter((it) => it.kind !== 'HANDOVER');
  if (facts.length === 0) return;
  const told = await post('/facts', { facts: facts.map(({ id, kind, seat, stop: n, people, at }) => ({ id, kind, seat, stop: n, people, at })) });
  if (told.late.length > 0) complain(words.late);
  if (told.wrong.length > 0) complain(words.wrong);
  await load();
  await outbox.forget([...told.taken, ...told.late, ...told.wrong]);
}

/** A hand-over goes after all taps before it, so that nobody on board is missed. */
async function sendHandovers() {
  for (const it of outbox.facts().filter((fact) => fact.kind === 'HANDOVER')) {
    const { employer, name, received, quarantined, signer, signature, at, id } = it;
    const told = await post('/handovers', { key: id, employer, employerName: name, received, quarantined, signer, signature, at });
    if (told.refused) complain(words.refused);
    await load();
    await outbox.forget([id]);
  }
}

async function load() {
  const response = await fetch(`${api}/board`, { headers: { accept: 'application/json' } });
  if (response.status === 404) { complain(words.gone); await outbox.wipe(); return; }
  if (!response.ok) throw new Error(String(response.status));
  board = await response.json();
  await outbox.remember(board);
  if (board.state === 'closed') { await outbox.wipe(); if ('caches' in window) await caches.delete('fugong-board-1'); }
}

async function send() {
  if (sending) return;
  sending = true;
  try { await sendFacts(); await sendHandovers(); } catch (error) { if (error instanceof TypeError) reached = false; console.info('not sent yet', error.message); } finally { sending = false; draw(); }
}

board = outbox.board();
draw();
if ('serviceWorker' in navigator) navigator.serviceWorker.register('/transport/worker.js', { scope: '/transport/' }).catch((error) => console.info(error.message));
const beat = async () => { try { await load(); } catch (error) { console.info('no list', error.message); } await send(); };
addEventListener('online', () => { reached = true; beat(); });
addEventListener('offline', () => { reached = false; draw(); });
setInterval(beat, 15_000);
// A browser does not always say when the network is back: what waits is tried every few seconds.
setInterval(() => { if (outbox.facts().length > 0) send(); }, 3_000);
await beat();
