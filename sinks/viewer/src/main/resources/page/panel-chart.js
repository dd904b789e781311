// One of several small charts that share an axis of time, a scale and a pointer.
import { connect, disconnect, init } from "./echarts/echarts.js";
import { shown, span, timeAxis, tooltip, valueAxis, zoomed, zooms } from "./axes.js";
import { bars, bucketText, pointAt } from "./bars.js";
import { colours, FONT, onChange } from "./theme.js";

const QUIET = 200;
const SLIDER = 62;

export class PanelChart {
  chart;
  #data = null;
  #ends;

  constructor(element, onzoom) {
    this.chart = init(element);
    let timer;
    this.chart.on("datazoom", () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (this.#data.last) {
          this.#data.zoom = zoomed(this.chart, span(this.#data.all.from, this.#data.all.to));
          onzoom(this.#data.zoom);
        }
      }, QUIET);
    });
    const watch = new ResizeObserver(() => this.chart.resize());
    watch.observe(element);
    this.#ends = [onChange(() => this.#draw()), () => watch.disconnect(), () => clearTimeout(timer)];
  }

  /** Draws {timeline, all, high, zoom, last}: "all" and "high" are the axes that all have in common. */
  show(data) {
    this.#data = data;
    this.#draw();
  }

  zoom(range) {
    if (this.#data && range !== this.#data.zoom) {
      this.#data.zoom = range;
      this.#draw();
    }
  }

  close() {
    this.#ends.forEach((end) => end());
    this.chart.dispose();
  }

  #draw() {
    if (!this.#data?.all.from) {
      return;
    }
    const { timeline, all, high, zoom, last } = this.#data;
    const colour = colours();
    const { from, to } = shown(zoom, all.from, all.to);
    const { points, bucket } = timeline;
    this.chart.setOption(
      {
        animation: false,
        textStyle: { fontFamily: FONT },
        grid: { outerBoundsMode: "none", left: 30, right: 34, top: 8, bottom: last ? SLIDER : 8 },
        tooltip: tooltip(colour, ([hit]) => (points.length ? bucketText(pointAt(points, hit.axisValue), bucket) : "")),
        xAxis: timeAxis(colour, span(all.from, all.to), { labels: last }),
        yAxis: [
          valueAxis(colour, (value) => Math.abs(value), { min: -high, max: high, interval: high }),
          valueAxis(colour, (value) => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0"), { min: -10, max: 10, interval: 10, position: "right", splitLine: { show: false } }),
        ],
        dataZoom: zooms(colour, [0], { from, to, bottom: 6, slider: last }),
        series: bars(colour, timeline, { yAxis: 0, scoreAxis: 1 }),
      },
      { notMerge: true },
    );
  }
}

/** Lets charts point and zoom together; the answer ends that. */
export function together(panels) {
  const group = `panels-${Date.now()}`;
  panels.forEach(({ chart }) => (chart.group = group));
  connect(group);
  return () => disconnect(group);
}
