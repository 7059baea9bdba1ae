// The map of levels with its slider of days. Levels of all days come at once; the list beside the map follows the day.
import { colours, inkOn, onThemeChange } from './web-theme.js';

const frame = document.querySelector('[data-zone-days]');
const slider = document.querySelector('[data-zone-slider]');
const output = document.querySelector('[data-zone-output]');
const play = document.querySelector('[data-zone-play]');

async function json(url) {
  const response = await fetch(url, { headers: { accept: 'application/geo+json, application/json' } });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.json();
}

function option(map, areas, shapes, at) {
  const c = colours();
  const byId = new Map(areas.map((area) => [String(area.id), area]));
  return {
    animation: false,
    tooltip: {
      trigger: 'item', renderMode: 'richText', confine: true,
      backgroundColor: c.paper, borderColor: c.line, textStyle: { color: c.ink },
      formatter: ({ name }) => (byId.has(name) ? `${byId.get(name).name}\n${byId.get(name).levels[at]}` : ''),
    },
    series: [{
      type: 'map', map, nameProperty: 'name', roam: false, selectedMode: false, aspectScale: 0.9,
      left: 8, right: 8, top: 8, bottom: 8, labelLayout: { hideOverlap: true },
      data: shapes.features.map(({ properties: { name } }) => {
        const area = byId.get(name);
        const shade = area ? area.shades[at] : -1;
        const areaColor = shade < 0 ? c.none : c.levels[shade];
        return {
          name,
          itemStyle: { areaColor, borderColor: c.paper, borderWidth: 1.2 },
          emphasis: { itemStyle: { areaColor, borderColor: c.ink, borderWidth: 2 }, label: { color: inkOn(areaColor) } },
          label: { show: Boolean(area), color: inkOn(areaColor), fontSize: 12, width: 84, overflow: 'break', formatter: area ? area.name : '' },
        };
      }),
    }],
  };
}

async function one(element, areas, at) {
  const shapes = await json(element.dataset.map);
  if (shapes.features.length === 0) { element.hidden = true; return () => {}; }
  shapes.features.forEach((feature) => { feature.properties.name = String(feature.properties.id); });
  const name = `zones-${element.dataset.map}`;
  window.echarts.registerMap(name, shapes);
  const chart = window.echarts.init(element, null, { renderer: 'svg' });
  const draw = () => chart.setOption(option(name, areas, shapes, at()), true);
  draw();
  onThemeChange(draw);
  new ResizeObserver(() => chart.resize()).observe(element);
  chart.on('click', (event) => location.assign(`/zones/areas/${event.name}?day=${output.textContent}`));
  element.dataset.ready = 'true';
  return draw;
}

async function show() {
  const { days, areas } = await json(frame.dataset.days);
  const at = () => Math.min(days.length - 1, Number(slider.value));
  const maps = await Promise.all([...frame.querySelectorAll('[data-zone-map]')].map((it) => one(it, areas, at)));
  const draw = () => {
    output.textContent = days[at()];
    maps.forEach((map) => map());
  };
  slider.addEventListener('input', draw);
  slider.addEventListener('change', () => follow(days[at()]));
  play.addEventListener('click', () => run(days, draw));
}

/** The list, the date field and the address follow the day. */
function follow(day) {
  const url = `/zones?day=${day}`;
  history.replaceState(null, '', url);
  document.querySelector('#zone-day [name=day]').value = day;
  window.htmx.ajax('GET', url, { target: '#zone-list', select: '#zone-list', swap: 'outerHTML' });
}

let running = 0;

function run(days, draw) {
  if (running) { clearInterval(running); running = 0; follow(days[Number(slider.value)]); return; }
  if (Number(slider.value) >= Number(slider.max)) slider.value = 0;
  running = setInterval(() => {
    slider.value = Number(slider.value) + 1;
    draw();
    if (Number(slider.value) >= Number(slider.max)) { clearInterval(running); running = 0; follow(days.at(-1)); }
  }, 350);
}

show().catch((error) => { frame.hidden = true; console.warn(error); });
