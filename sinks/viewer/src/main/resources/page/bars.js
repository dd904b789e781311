// Diverging bars, cooperation up and conflict down, with the smoothed score over them.
import { at, count, STACK } from "./axes.js";
import { smooth } from "./smooth.js";
import { decal } from "./theme.js";
import { bucketName, number, QUADS, score } from "./words.js";

const DAY = 86_400_000;
const DAYS = { day: 1, week: 7, month: 30.4 };

const FROM_ZERO = ["material-cooperation", "verbal-cooperation", "material-conflict", "verbal-conflict"];

/** The middle of a point's bucket. */
export function middle(point, bucket) {
  return at(point.start) + (DAYS[bucket] * DAY) / 2;
}

/** Series on the first axis of time, bars on one axis of numbers and the score on another. */
export function bars(colour, { points, bucket }, { yAxis, scoreAxis }) {
  const stack = FROM_ZERO.map((quad) => ({
    name: QUADS[quad],
    id: quad,
    type: "bar",
    stack: "quads",
    yAxisIndex: yAxis,
    barMaxWidth: 26,
    barMinWidth: 1,
    barCategoryGap: "18%",
    itemStyle: { color: colour[quad], decal: decal(quad, colour) },
    emphasis: { disabled: true },
    data: points.map((point) => [middle(point, bucket), quad.endsWith("conflict") ? -count(point, quad) : count(point, quad)]),
  }));
  const line = {
    name: "Score, smoothed",
    id: "score",
    type: "line",
    yAxisIndex: scoreAxis,
    showSymbol: false,
    smooth: 0.3,
    connectNulls: false,
    z: 5,
    lineStyle: { color: colour.ink, width: 2, shadowColor: colour.surface, shadowBlur: 3 },
    itemStyle: { color: colour.ink },
    emphasis: { disabled: true },
    data: smooth(points, bucket).map((value, index) => [middle(points[index], bucket), value]),
  };
  return [...stack, line];
}

/** What a bucket's tooltip says. */
export function bucketText(point, bucket) {
  const lines = [bucketName(bucket, point.start), number(point.events, "event")];
  for (const quad of STACK) {
    if (count(point, quad)) {
      lines.push(`  ${QUADS[quad].toLowerCase()} ${count(point, quad)}`);
    }
  }
  if (point.events) {
    lines.push(`mean score ${score(point.scoreMean)}`);
  }
  lines.push(
    point.share === null
      ? "no story of any pair that came"
      : `${point.stories} of ${number(point.allStories, "story", "stories")} (${(point.share * 100).toFixed(point.share < 0.1 ? 1 : 0)} %)`,
  );
  return lines.join("\n");
}

/** The point whose bucket holds a time. */
export function pointAt(points, time) {
  let low = 0;
  let high = points.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (at(points[middle].start) <= time) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return points[low];
}
