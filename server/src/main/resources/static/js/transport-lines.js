// The map of a timetable: <div data-lines data-json="#lines-map">, GeoJSON as the room exports it. Lines go straight from
// stop to stop: we know stops, not streets. Degrees are stretched so that a kilometre is as long northwards as eastwards.
import { colours, dataOf, onThemeChange } from './web-theme.js';

const HUES = ['#0b6e5f', '#b3591a', '#2a5db0', '#8a3b8f', '#7a7a12', '#b3261e', '#1f7a9a', '#5b4bb0'];
const DARK = ['#37b69e', '#f0a060', '#8ab4f8', '#d690da', '#d2cf5a', '#ff8a7e', '#6cc3e4', '#a99cf5'];

function extent(features) {
  const points = features.flatMap(({ geometry: { type, coordinates } }) => (type === 'Point' ? [coordinates] : coordinates));
  const [xs, ys] = [0, 1].map((i) => points.map((point) => point[i]));
  return { west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) };
}

/** Equal scale on both axes for this frame, with a margin. */
function window_(features, width, height) {
  const { west, east, south, north } = extent(features);
  const squeeze = Math.cos(((south + north) / 2) * Math.PI / 180);
  const perPixel = Math.max(((east - west) * squeeze) / (width - 60), (north - south) / (height - 60), 1e-5);
  const [halfX, halfY] = [(perPixel * width) / 2 / squeeze, (perPixel * height) / 2];
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  return { x: [x - halfX, x + halfX], y: [y - halfY, y + halfY] };
}

function option(features, element) {
  const c = colours();
  const dark = getComputedStyle(document.documentElement).colorScheme === 'dark';
  const hues = dark ? DARK : HUES;
  const frame = window_(features, element.clientWidth, element.clientHeight);
  const of = (kind) => features.filter((feature) => feature.properties.kind === kind);
  const codes = of('line').map((feature) => feature.properties.line);
  const hue = (code) => hues[codes.indexOf(code) % hues.length];
  const zh = document.documentElement.lang.startsWith('zh');
  const name = (properties) => (zh || !properties.name_en ? properties.name : properties.name_en);
  const axis = ([min, max]) => ({ type: 'value', min, max, show: false });
  return {
    animation: false,
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: axis(frame.x), yAxis: axis(frame.y),
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true, backgroundColor: c.paper, borderColor: c.line, textStyle: { color: c.ink }, formatter: ({ data }) => data.say ?? '' },
    series: [
      ...of('line').map(({ geometry, properties }) => ({
        type: 'line', silent: true, symbol: 'none', data: geometry.coordinates,
        lineStyle: { width: 3, color: hue(properties.line) },
      })),
      {
        type: 'scatter', symbolSize: 11,
        data: of('stop').map(({ geometry, properties }) => ({
          value: geometry.coordinates, say: `${properties.line} ${name(properties)}\n${properties.at} · ${properties.people}`,
          itemStyle: { color: c.paper, borderColor: hue(properties.line), borderWidth: 3 },
        })),
      },
      {
        type: 'scatter', symbol: 'rect', symbolSize: 13, itemStyle: { color: c.ink },
        data: of('gate').map(({ geometry, properties }) => ({ value: geometry.coordinates, say: `${name(properties)}\n${properties.begins}`, label: { formatter: name(properties) } })),
        label: { show: true, position: 'bottom', color: c.ink, fontSize: 12, width: 150, overflow: 'truncate' }, labelLayout: { hideOverlap: true },
      },
    ],
  };
}

for (const element of document.querySelectorAll('[data-lines]')) {
  const { features } = dataOf(element);
  if (features.length === 0) { element.hidden = true; continue; }
  const chart = window.echarts.init(element, null, { renderer: 'svg' });
  const draw = () => chart.setOption(option(features, element), true);
  draw();
  onThemeChange(draw);
  new ResizeObserver(() => { chart.resize(); draw(); }).observe(element);
  element.dataset.ready = 'true';
}
