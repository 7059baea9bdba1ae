// Colours of the style sheet for scripts that draw, and a word when the theme changes.
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const get = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: get('ink'), soft: get('soft'), faint: get('faint'), line: get('line'), paper: get('paper'), sunk: get('sunk'),
    brand: get('brand'), good: get('good'), warn: get('warn'), bad: get('bad'), note: get('note'),
    levels: [get('level-0'), get('level-1'), get('level-2'), get('level-3')], none: get('level-none'),
  };
}

export function onThemeChange(draw) {
  document.addEventListener('fugong:theme', draw);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
}

// From bad through middling to good; readable with either theme and for the colour-blind (blue-green against red-brown).
const RAMP = [[0, [176, 58, 46]], [0.35, [214, 137, 65]], [0.6, [222, 190, 96]], [0.8, [122, 178, 132]], [1, [22, 120, 96]]];

export function rampColour(share) {
  const at = Math.min(1, Math.max(0, share));
  const next = RAMP.findIndex(([stop]) => stop >= at);
  if (next <= 0) return `rgb(${RAMP[0][1]})`;
  const [s0, c0] = RAMP[next - 1];
  const [s1, c1] = RAMP[next];
  const t = (at - s0) / (s1 - s0);
  return `rgb(${c0.map((c, i) => Math.round(c + (c1[i] - c) * t))})`;
}

/** Black or white, whichever reads better on the colour. */
export function inkOn(rgb) {
  const [r, g, b] = rgb.startsWith('#')
    ? [1, 3, 5].map((i) => parseInt(rgb.slice(i, i + 2), 16))
    : rgb.match(/\d+(\.\d+)?/g).map(Number);
  return r * 0.299 + g * 0.587 + b * 0.114 > 150 ? '#10211b' : '#ffffff';
}

/** The JSON in the element that `data-json="#id"` points to. */
export function dataOf(element) {
  return JSON.parse(document.querySelector(element.dataset.json).textContent);
}
