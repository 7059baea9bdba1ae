// Drag a stop of a run onto another run's line, or onto "a coach of their own": the form below the map then says what
// would be moved, and is sent by its button. Without a pointer the lists under the map do the same.
const svg = document.querySelector('.run-map');
const form = document.getElementById('drop');
/// In units of the picture: nearer than this to a line is on it.
const NEAR = 46;

if (svg && form) {
  const lines = [...svg.querySelectorAll('.others polyline')].map((line) => ({
    line, run: line.dataset.run, name: line.dataset.name, points: [...line.points].map(({ x, y }) => [x, y]),
  }));
  const alone = svg.querySelector('.alone rect');
  for (const handle of svg.querySelectorAll('.handle')) drag(handle, lines, alone);
}

function drag(handle, lines, alone) {
  const grip = handle.querySelector('.grip');
  let start = null;
  let target = null;
  const mark = (next) => {
    target?.mark.classList.remove('over');
    target = next;
    target?.mark.classList.add('over');
  };
  grip.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    start = at(event);
  });
  grip.addEventListener('pointermove', (event) => {
    if (!start) return;
    const [x, y] = at(event);
    handle.setAttribute('transform', `translate(${x - start[0]} ${y - start[1]})`);
    mark(under([x, y], lines, alone));
  });
  const drop = () => {
    if (!start) return;
    start = null;
    if (target) { say(handle.dataset, target); } else { handle.removeAttribute('transform'); form.hidden = true; }
    mark(null);
  };
  grip.addEventListener('pointerup', drop);
  grip.addEventListener('pointercancel', () => { mark(null); drop(); });
}

function at(event) {
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  return [point.x, point.y];
}

function under([x, y], lines, alone) {
  if (alone) {
    const box = alone.getBBox();
    if (x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height) {
      return { mark: alone, run: alone.dataset.run, name: null };
    }
  }
  let best = null;
  for (const { line, run, name, points } of lines) {
    for (let i = 1; i < points.length; i += 1) {
      const far = distance([x, y], points[i - 1], points[i]);
      if (far < (best?.far ?? NEAR)) best = { mark: line, run, name, far };
    }
  }
  return best;
}

function distance([x, y], [ax, ay], [bx, by]) {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const part = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - part * (bx - ax), y - ay - part * (by - ay));
}

function say({ group, people, place }, { run, name }) {
  const words = form.querySelector('[data-says]');
  words.textContent = words.dataset.says
    .replace('{people}', people).replace('{place}', place).replace('{run}', name ?? words.dataset.alone);
  form.elements.group.value = group;
  form.elements.to.value = run;
  form.hidden = false;
  form.querySelector('button').focus();
}
