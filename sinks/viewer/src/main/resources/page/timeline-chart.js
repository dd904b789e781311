// A pair's chart: bars and score, coverage, and lanes of events, on one axis of time.
import { init } from "./echarts/echarts.js";
import { shown, span, STACK, tallest, timeAxis, tooltip, valueAxis, within, zoomed, zooms } from "./axes.js";
import { bars, bucketText, middle, pointAt } from "./bars.js";
import { eventText, lanes } from "./lanes.js";
import { colours, FONT, onChange } from "./theme.js";
import { QUADS } from "./words.js";

const NARROW = 560;
const QUIET = 200;
const FEW = 5;

/** Draws into an element; tells when an event is picked and when the reader has zoomed. */
export class TimelineChart {
  #chart;
  #countries;
  #data = null;
  #narrow = false;
  #ends = [];

  constructor(element, { countries, onpick, onzoom }) {
    this.#chart = init(element);
    this.#countries = countries;
    this.#chart.on("click", { seriesId: "events" }, ({ data }) => onpick(data.event));
    let timer;
    this.#chart.on("datazoom", () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        this.#data.zoom = zoomed(this.#chart, this.#span());
        onzoom(this.#data.zoom);
      }, QUIET);
    });
    const watch = new ResizeObserver(() => this.#resize());
    watch.observe(element);
    this.#ends = [onChange(() => this.#draw()), () => watch.disconnect(), () => clearTimeout(timer)];
  }

  /** Draws {timeline, events, pair, chosen, zoom}: a timeline and events as the API gives them. */
  show(data) {
    this.#data = data;
    this.#draw();
  }

  /** Rings the event that is open; null for none. */
  choose(id) {
    if (this.#data) {
      this.#data.chosen = id;
      this.#draw();
    }
  }

  /** Shows a part, as days "from_to", or all for null. */
  zoom(range) {
    if (this.#data && range !== this.#data.zoom) {
      this.#data.zoom = range;
      this.#draw();
    }
  }

  close() {
    this.#ends.forEach((end) => end());
    this.#chart.dispose();
  }

  #span() {
    return span(this.#data.timeline.from, this.#data.timeline.to);
  }

  #resize() {
    this.#chart.resize();
    if (this.#data && this.#narrow !== this.#chart.getWidth() < NARROW) {
      this.#draw();
    }
  }

  #draw() {
    if (!this.#data) {
      return;
    }
    this.#narrow = this.#chart.getWidth() < NARROW;
    const colour = colours();
    const { timeline, events, pair, chosen, zoom } = this.#data;
    const { from, to } = shown(zoom, timeline.from, timeline.to);
    const sides = { ...(this.#narrow ? { left: 26, right: 34 } : { left: 122, right: 46 }), outerBoundsMode: "none" };
    this.#chart.setOption(
      {
        animationDuration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 300,
        textStyle: { fontFamily: FONT },
        grid: [
          { ...sides, top: 28, height: 230 },
          { ...sides, top: 318, height: 42 },
          { ...sides, top: 400, height: 170 },
        ],
        axisPointer: { link: [{ xAxisIndex: "all" }] },
        tooltip: tooltip(colour, (hit) => this.#tell(hit)),
        xAxis: [0, 1, 2].map((index) => timeAxis(colour, this.#span(), { gridIndex: index, labels: index !== 1 })),
        yAxis: [...this.#barAxes(colour), ...this.#coverageAxes(colour), this.#laneAxis(colour)],
        dataZoom: zooms(colour, [0, 1, 2], { from, to, bottom: 6 }),
        series: [
          ...bars(colour, timeline, { yAxis: 0, scoreAxis: 1 }),
          ...coverage(colour, timeline, { xAxis: 1, yAxis: 2, shareAxis: 3 }),
          ...lanes(colour, events, pair, { xAxis: 2, yAxis: 4, chosen }),
        ],
      },
      { notMerge: true },
    );
  }

  // Titles stand over the axes from the very left, where the numbers leave room.
  #title(colour, wide, narrow) {
    return {
      name: this.#narrow ? narrow : wide,
      nameGap: 10,
      nameTextStyle: { color: colour.muted, align: "left", padding: [0, 0, 0, this.#narrow ? -20 : -116] },
    };
  }

  #barAxes(colour) {
    const high = Math.ceil(tallest(within(this.#data.timeline, this.#data.zoom)) / 2) * 2;
    return [
      valueAxis(colour, (value) => Math.abs(value), {
        gridIndex: 0,
        min: -high,
        max: high,
        interval: high / 2,
        ...this.#title(colour, "Events: cooperation up, conflict down", "Events"),
      }),
      valueAxis(colour, (value) => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0"), {
        gridIndex: 0,
        min: -10,
        max: 10,
        interval: 5,
        position: "right",
        splitLine: { show: false },
        name: "Score",
        nameGap: 10,
      }),
    ];
  }

  #coverageAxes(colour) {
    const { timeline, zoom } = this.#data;
    const points = within(timeline, zoom);
    const stories = points.reduce((most, point) => Math.max(most, point.stories), 1);
    // A share of hardly any stories says little, and must not set the scale.
    const share = points.reduce((most, point) => point.allStories < FEW ? most : Math.max(most, point.share), 0.01);
    return [
      valueAxis(colour, (value) => value, {
        gridIndex: 1,
        max: stories,
        interval: stories,
        ...this.#title(colour, "Coverage: stories, and their share of all stories", "Stories, share of all"),
      }),
      valueAxis(colour, (value) => `${(value * 100).toFixed(share < 0.1 ? 1 : 0)} %`, {
        gridIndex: 1,
        max: share,
        interval: share,
        minInterval: 0,
        position: "right",
        splitLine: { show: false },
      }),
    ];
  }

  #laneAxis(colour) {
    const quads = [...STACK].reverse();
    const inside = this.#narrow ? { inside: true, verticalAlign: "bottom", padding: [0, 0, 12, -4], fontSize: 10 } : {};
    const names = valueAxis(colour, (value) => QUADS[quads[Math.round(value)]], {
      gridIndex: 2,
      min: -0.5,
      max: 3.5,
      interval: 1,
      splitLine: { show: true, lineStyle: { color: colour.grid } },
      ...this.#title(colour, "Every event", "Every event"),
    });
    Object.assign(names.axisLabel, { customValues: [0, 1, 2, 3], ...inside });
    return names;
  }

  #tell(hit) {
    const hits = Array.isArray(hit) ? hit : [hit];
    const marks = hits.filter((one) => one.seriesId === "events");
    if (marks.length > 0 && !hits.some((one) => one.seriesId === "score")) {
      return marks.map((one) => eventText(one.data.event, this.#countries)).join("\n\n");
    }
    const { points, bucket } = this.#data.timeline;
    return points.length ? bucketText(pointAt(points, hits[0].axisValue), bucket) : "";
  }
}

function coverage(colour, timeline, { xAxis, yAxis, shareAxis }) {
  const quiet = { xAxisIndex: xAxis, silent: true, emphasis: { disabled: true } };
  const data = (of) => timeline.points.map((point) => [middle(point, timeline.bucket), of(point)]);
  return [
    {
      ...quiet,
      id: "stories",
      type: "bar",
      yAxisIndex: yAxis,
      barMaxWidth: 26,
      barCategoryGap: "18%",
      itemStyle: { color: colour.coverage },
      data: data((point) => point.stories),
    },
    {
      ...quiet,
      id: "share",
      type: "line",
      yAxisIndex: shareAxis,
      showSymbol: false,
      lineStyle: { color: colour.muted, width: 1.5 },
      itemStyle: { color: colour.muted },
      data: data((point) => point.share),
    },
  ];
}
