// Lines over days: <div class="chart" data-chart data-json="#trend"></div>
// The values: {"days": ["2020-02-10", …], "lines": [{"name": "…", "values": [0.31, null, …], "unit": "%"}],
//              "marks": [{"day": "2020-02-17", "text": "…"}], "off": ["2020-02-15", …]}
// Shares are drawn as per cent; a null is a gap, not a zero. Marks are events, off days are shaded.
import { colours, dataOf, onThemeChange } from './web-theme.js';

const echarts = window.echarts;

function show(element) {
  const trend = dataOf(element);
  const chart = echarts.init(element, null, { renderer: 'svg' });
  const draw = () => chart.setOption(option(trend, element.clientWidth), true);
  draw();
  onThemeChange(draw);
  new ResizeObserver(() => { chart.resize(); draw(); }).observe(element);
  element.dataset.ready = 'true';
}

// The legend wraps; the plot begins below its last line. A Chinese character is about twice as wide as a Latin letter.
function legendLines(trend, width) {
  const wide = (name) => [...name].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 6.5), 34);
  return Math.ceil(trend.lines.reduce((sum, line) => sum + wide(line.name), 0) / Math.max(1, width - 20));
}

function option(trend, width) {
  const c = colours();
  const palette = [c.brand, c.note, c.warn, '#a05cc8', c.bad, '#5f8a2f', c.soft];
  const percent = (value) => (value === null || value === undefined ? '–' : `${(value * 100).toFixed(1)} %`);
  return {
    color: palette,
    animationDuration: 250,
    grid: { left: 46, right: 14, top: 14 + 20 * legendLines(trend, width), bottom: 28 },
    legend: { top: 0, left: 0, itemWidth: 16, itemGap: 8, textStyle: { color: c.soft }, icon: 'roundRect', itemHeight: 4 },
    tooltip: {
      trigger: 'axis', renderMode: 'richText', confine: true,
      backgroundColor: c.paper, borderColor: c.line, textStyle: { color: c.ink },
      formatter: (items) => [
        items[0].axisValue,
        ...items.map((item) => `${item.seriesName}  ${percent(item.value)}`),
        ...trend.marks.filter((mark) => mark.day === items[0].axisValue).map((mark) => `▲ ${mark.text}`),
      ].join('\n'),
    },
    xAxis: {
      type: 'category', data: trend.days, boundaryGap: false,
      axisLabel: { color: c.soft, formatter: (day) => day.slice(5).replace('-', '/') },
      axisLine: { lineStyle: { color: c.line } }, axisTick: { show: false },
    },
    yAxis: {
      type: 'value', max: (v) => Math.max(1, Math.ceil(v.max * 10) / 10), min: 0,
      axisLabel: { color: c.soft, formatter: (v) => `${Math.round(v * 100)}%` },
      splitLine: { lineStyle: { color: c.line } },
    },
    series: trend.lines.map((line, index) => ({
      name: line.name, type: 'line', data: line.values, connectNulls: false, showSymbol: false,
      lineStyle: { width: index === 0 ? 3 : 2 },
      markLine: index > 0 ? undefined : {
        symbol: 'none', silent: true, lineStyle: { color: c.faint, type: 'dashed' }, label: { show: false },
        data: trend.marks.map((mark) => ({ xAxis: mark.day })),
      },
      markArea: index > 0 ? undefined : {
        silent: true, itemStyle: { color: c.sunk, opacity: 0.7 },
        data: trend.off.map((day) => [{ xAxis: day }, { xAxis: day }]),
      },
    })),
  };
}

document.querySelectorAll('[data-chart]').forEach(show);
