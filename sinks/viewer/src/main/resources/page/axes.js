// What all charts over time have in common.
import { FONT } from "./theme.js";

const DAY = 86_400_000;
const YEAR = 365 * DAY;

/** A day as a chart's time. */
export function at(iso) {
  return Date.parse(`${iso}T00:00:00Z`);
}

/** A chart's time as a day. */
export function iso(time) {
  return new Date(Math.min(Math.max(time, -62_135_596_800_000), 253_402_214_400_000)).toISOString().slice(0, 10);
}

/** First and last time of a chart, so that the last bucket has its width. */
export function span(from, to) {
  return { min: at(from), max: at(to) + DAY };
}

/** An axis of time over a span; its labels can be left to the axis below. */
export function timeAxis(colour, { min, max }, { gridIndex = 0, labels = true } = {}) {
  return {
    type: "time",
    gridIndex,
    min,
    max,
    // Else bars would stretch their axis, and the lanes below would not stand under them.
    containShape: false,
    axisLine: { show: labels, lineStyle: { color: colour.line } },
    axisTick: { show: false },
    axisLabel: { show: labels, color: colour.muted, fontFamily: FONT, fontSize: 11, hideOverlap: true, formatter: tick },
    splitLine: { show: false },
    axisPointer: { show: true, type: "line", lineStyle: { color: colour.muted, type: [3, 3] }, label: { show: false } },
  };
}

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });

function tick(time) {
  const day = new Date(time);
  if (day.getUTCDate() !== 1) {
    return `${day.getUTCDate()} ${MONTH.format(day)}`;
  }
  return day.getUTCMonth() === 0 ? String(day.getUTCFullYear()) : MONTH.format(day);
}

/** An axis of numbers. */
export function valueAxis(colour, formatter, extra = {}) {
  return {
    type: "value",
    axisLine: { show: false, onZero: false },
    axisTick: { show: false },
    axisLabel: { color: colour.muted, fontFamily: FONT, fontSize: 11, formatter },
    splitLine: { lineStyle: { color: colour.grid } },
    nameTextStyle: { color: colour.muted, fontFamily: FONT, fontSize: 11 },
    minInterval: 1,
    ...extra,
  };
}

/** A tooltip for what is at a time. */
export function tooltip(colour, formatter) {
  return {
    trigger: "axis",
    // Drawn on the canvas: no text of a story ever becomes HTML.
    renderMode: "richText",
    confine: true,
    backgroundColor: colour.surface,
    borderColor: colour.line,
    textStyle: { color: colour.ink, fontFamily: FONT, fontSize: 12, lineHeight: 17 },
    formatter,
  };
}

/** Wheel and fingers, and a bar below in which a part can be brushed. */
export function zooms(colour, axes, { from, to, bottom, slider = true }) {
  const window = from ? { startValue: at(from), endValue: at(to) + DAY } : { start: 0, end: 100 };
  const inside = {
    type: "inside",
    xAxisIndex: axes,
    ...window,
    zoomOnMouseWheel: "ctrl",
    moveOnMouseWheel: false,
    moveOnMouseMove: true,
    preventDefaultMouseMove: false,
    filterMode: "none",
  };
  if (!slider) {
    return [inside];
  }
  return [
    inside,
    {
      type: "slider",
      xAxisIndex: axes,
      ...window,
      bottom,
      height: 28,
      brushSelect: true,
      filterMode: "none",
      borderColor: colour.line,
      backgroundColor: "transparent",
      fillerColor: `${colour.accent}22`,
      handleStyle: { color: colour.surface, borderColor: colour.accent },
      moveHandleStyle: { color: colour.line },
      emphasis: { handleStyle: { borderColor: colour.ink }, moveHandleStyle: { color: colour.accent } },
      showDataShadow: false,
      brushStyle: { color: `${colour.accent}33` },
      textStyle: { color: colour.muted, fontFamily: FONT, fontSize: 11 },
      labelFormatter: (time) => iso(time),
    },
  ];
}

/** What to show of a range: the days that the reader chose, else its last year; of none, nothing. */
export function shown(zoom, from, to) {
  if (zoom === "all" || !from) {
    return {};
  }
  if (zoom) {
    const [first, last] = zoom.split("_");
    return { from: first, to: last };
  }
  const year = iso(at(to) - YEAR);
  return from < year ? { from: year, to } : {};
}

/** A timeline's points that are shown. */
export function within({ points, from, to, bucket }, zoom) {
  const part = shown(zoom, from, to);
  return part.from ? points.filter((point) => ends(point, bucket) > at(part.from) && point.start <= part.to) : points;
}

/** When a point's bucket ends. */
function ends(point, bucket) {
  const day = new Date(at(point.start));
  return bucket === "month" ? day.setUTCMonth(day.getUTCMonth() + 1) : day.getTime() + (bucket === "week" ? 7 : 1) * DAY;
}

/** The days that a chart shows after the reader has zoomed, as the address has them. */
export function zoomed(chart, { min, max }) {
  const { startValue, endValue } = chart.getOption().dataZoom[0];
  if (startValue <= min && endValue >= max) {
    return "all";
  }
  return `${iso(startValue)}_${iso(Math.max(startValue, endValue - DAY))}`;
}

/** The quad classes from the top down. */
export const STACK = ["material-cooperation", "verbal-cooperation", "verbal-conflict", "material-conflict"];

const FIELD = {
  "verbal-cooperation": "verbalCooperation",
  "material-cooperation": "materialCooperation",
  "verbal-conflict": "verbalConflict",
  "material-conflict": "materialConflict",
};

/** A point's events of a quad class. */
export function count(point, quad) {
  return point[FIELD[quad]];
}

export function cooperation(point) {
  return point.verbalCooperation + point.materialCooperation;
}

export function conflict(point) {
  return point.verbalConflict + point.materialConflict;
}

/** The largest bar, upwards or downwards, of all points. */
export function tallest(points) {
  return points.reduce((most, point) => Math.max(most, cooperation(point), conflict(point)), 1);
}
