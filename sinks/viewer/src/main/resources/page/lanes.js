// Each event as a sign of its own: a lane a quad class, its shape the direction, its size the independent wires.
import { at, STACK } from "./axes.js";
import { day, meaning, number } from "./words.js";

const HALF_DAY = 43_200_000;
const SPREAD = [0, 0.26, -0.26, 0.4, -0.4];

/** Up for what the first country does, down for the second, a diamond for both. */
export function shape(event, [a]) {
  if (event.mutual) {
    return { symbol: "diamond", symbolRotate: 0 };
  }
  return { symbol: "triangle", symbolRotate: event.source === a ? 0 : 180 };
}

function size(event) {
  return 8 + 4 * Math.min(Math.max(event.wires, 1), 5);
}

/** Series for the lanes' axes; the chosen event has a ring. */
export function lanes(colour, events, pair, { xAxis, yAxis, chosen }) {
  const filled = new Map();
  const marks = events.map((event) => {
    const lane = STACK.length - 1 - STACK.indexOf(event.quad);
    const place = `${event.date} ${lane}`;
    const before = filled.get(place) ?? 0;
    filled.set(place, before + 1);
    const retracted = event.status === "RETRACTED";
    return {
      value: [at(event.date) + HALF_DAY, lane + SPREAD[before % SPREAD.length]],
      event,
      ...shape(event, pair),
      symbolSize: size(event),
      itemStyle: {
        color: retracted ? "transparent" : colour[event.quad],
        borderColor: retracted ? colour.muted : colour.surface,
        borderWidth: retracted ? 1.5 : 0.75,
        borderType: retracted ? [2, 2] : "solid",
      },
    };
  });
  const ring = (id, picked, style, extra) => ({
    id,
    type: "scatter",
    xAxisIndex: xAxis,
    yAxisIndex: yAxis,
    silent: true,
    symbol: "circle",
    itemStyle: { color: "transparent", ...style },
    z: 3,
    data: picked.map((mark) => ({ value: mark.value, symbolSize: mark.symbolSize + extra })),
    tooltip: { show: false },
  });
  return [
    ring("corrected", marks.filter((mark) => mark.event.corrected && mark.event.status === "ACTIVE"), { borderColor: colour.ink, borderWidth: 1 }, 7),
    ring("chosen", marks.filter((mark) => mark.event.id === chosen), { borderColor: colour.accent, borderWidth: 3 }, 12),
    {
      id: "events",
      name: "Events",
      type: "scatter",
      xAxisIndex: xAxis,
      yAxisIndex: yAxis,
      data: marks,
      z: 4,
      cursor: "pointer",
      itemStyle: { opacity: 1 },
      emphasis: { scale: 1.35 },
    },
  ];
}

/** What an event's tooltip says. */
export function eventText(event, countries) {
  const who = event.mutual
    ? `${countries.name(event.source)} and ${countries.name(event.target)}`
    : `${countries.name(event.source)} → ${countries.name(event.target)}`;
  const lines = [day(event.date), who, `${event.type}${event.mode ? ` (${event.mode})` : ""}: ${meaning(event.type)}`];
  if (event.status === "RETRACTED") {
    lines.push("retracted: no story reports it any more");
  } else {
    lines.push(`${number(event.mentionCount, "story", "stories")}, ${number(event.wires, "independent wire")}`);
    if (event.corrected) {
      lines.push("a report of it was corrected");
    }
  }
  return lines.join("\n");
}
