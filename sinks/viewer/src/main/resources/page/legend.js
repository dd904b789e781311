// What the chart's signs mean.
import { el } from "./dom.js";

const NAMESPACE = "http://www.w3.org/2000/svg";

function sign(kind, path, fill = true) {
  const svg = document.createElementNS(NAMESPACE, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", `sign ${kind}${fill ? "" : " hollow"}`);
  svg.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS(NAMESPACE, "path");
  shape.setAttribute("d", path);
  svg.append(shape);
  return svg;
}

const SHAPES = {
  square: "M2 2h12v12H2z",
  up: "M8 2l6.5 12h-13z",
  down: "M8 14L1.500 2h13z",
  diamond: "M8 1l6 7-6 7-6-7z",
  circle: "M8 2a6 6 0 1 1 0 12A6 6 0 1 1 8 2z",
  line: "M0 10C5 2 9 14 16 6",
};

/** A legend for a pair's chart; without a pair, for bars alone. */
export function legend(pair, countries) {
  const entry = (icon, ...text) => el("li", {}, icon, ...text);
  const named = (code) => el("span", { lang: countries.language }, countries.name(code));
  return el(
    "ul",
    { class: "legend" },
    entry(sign("q-coop", SHAPES.square), "cooperation, done"),
    entry(sign("q-coop said", SHAPES.square), "cooperation, said"),
    entry(sign("q-conf", SHAPES.square), "conflict, done"),
    entry(sign("q-conf said", SHAPES.square), "conflict, said"),
    entry(sign("line", SHAPES.line, false), "score, smoothed"),
    pair
      ? [
          entry(sign("ink", SHAPES.up), named(pair[0]), " → ", named(pair[1])),
          entry(sign("ink", SHAPES.down), named(pair[1]), " → ", named(pair[0])),
          entry(sign("ink", SHAPES.diamond), "both"),
          entry(sign("ink dashed", SHAPES.up, false), "retracted"),
          entry(sign("ringed", SHAPES.circle, false), "corrected"),
          el("li", {}, "larger: more independent wires"),
        ]
      : null,
  );
}
