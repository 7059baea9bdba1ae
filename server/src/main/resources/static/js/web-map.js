// A map of areas: <div class="map" data-map="/api/…geojson" data-json="#values" data-kind="rate|level"></div>
// The values: [{"id": 12, "name": "晋江市", "value": 0.83, "text": "83.1 %", "note": "96 % answered", "href": "…"}]
// kind rate: value 0..1 on a ramp; kind level: value 0..3 is a level. null: no value.
// The GeoJSON's features carry "id" (the area's) in their properties. What the map shows stands in a table as well.
import { colours, dataOf, inkOn, onThemeChange, rampColour } from './web-theme.js';

const echarts = window.echarts;

async function show(element) {
  const response = await fetch(element.dataset.map, { headers: { accept: 'application/geo+json, application/json' } });
  if (!response.ok) { element.hidden = true; return; }
  const shapes = await response.json();
  if (shapes.features.length === 0) { element.hidden = true; return; }
  shapes.features.forEach((feature) => { feature.properties.name = String(feature.properties.id); });
  const name = `map-${element.dataset.map}`;
  echarts.registerMap(name, shapes);
  const chart = echarts.init(element, null, { renderer: 'svg' });
  const areas = new Map(dataOf(element).map((area) => [String(area.id), area]));
  const draw = () => chart.setOption(option(name, shapes, areas, element), true);
  draw();
  onThemeChange(draw);
  new ResizeObserver(() => { chart.resize(); draw(); }).observe(element);
  chart.on('click', (event) => {
    const area = areas.get(event.name);
    if (area?.href) location.assign(area.href);
  });
  element.dataset.ready = 'true';
}

function option(map, shapes, areas, element) {
  const c = colours();
  const { kind } = element.dataset;
  const narrow = element.clientWidth < 420;
  const fill = (area) => {
    if (area?.value === null || area?.value === undefined) return c.none;
    return kind === 'level' ? c.levels[Math.min(3, area.value)] : rampColour(area.value);
  };
  return {
    animationDuration: 250,
    tooltip: {
      trigger: 'item', renderMode: 'richText', confine: true,
      backgroundColor: c.paper, borderColor: c.line, textStyle: { color: c.ink },
      formatter: ({ name }) => {
        const area = areas.get(name);
        return area ? [area.name, area.text, area.note].filter(Boolean).join('\n') : '';
      },
    },
    series: [{
      type: 'map', map, nameProperty: 'name', roam: false, selectedMode: false, aspectScale: 0.9,
      left: 8, right: 8, top: 8, bottom: 8,
      labelLayout: { hideOverlap: true },
      emphasis: { label: { show: true }, itemStyle: { borderColor: c.ink, borderWidth: 2, areaColor: null } },
      data: shapes.features.map(({ properties: { id } }) => {
        const area = areas.get(String(id));
        const areaColor = fill(area);
        return {
          name: String(id),
          itemStyle: { areaColor, borderColor: c.paper, borderWidth: 1.2 },
          emphasis: { itemStyle: { areaColor }, label: { color: inkOn(areaColor) } },
          label: {
            show: Boolean(area), color: inkOn(areaColor), fontSize: narrow ? 11 : 12, lineHeight: narrow ? 13 : 15,
            width: narrow ? 58 : 90, overflow: 'break',
            formatter: area ? `${area.name}${area.text ? `\n${area.text}` : ''}` : '',
          },
        };
      }),
    }],
  };
}

document.querySelectorAll('[data-map]').forEach(show);
