// What a reader can choose of a pair.
import { get, url } from "./api.js";
import { select } from "./countries.js";
import { el } from "./dom.js";
import { BUCKETS } from "./state.js";
import { QUADS, TYPES } from "./words.js";

/** The choices over a pair's chart; the partners of the first country come first in the second list. */
export function controls(state, page) {
  const { countries, go } = page;
  const [a, b] = state.pair ?? [];
  const pick = (pair) => {
    if (pair[0] && pair[1] && pair[0] !== pair[1]) {
      go({ ...state, view: "pair", pair, event: null, zoom: null, dir: null, from: null, to: null });
    } else if (pair[0] && pair[0] === pair[1]) {
      page.complain("Choose two different countries.");
    }
  };
  let first = a;
  let second = b;
  const other = el("div", { class: "slot" }, select(countries, { id: "country-b", label: "and", value: b, onchange: (code) => pick([first, (second = code)]) }));
  const partners = async (code) => {
    try {
      const { pairs } = await get(url("pairs", { country: code, limit: 250 }));
      const known = new Map(pairs.map(({ pair, events }) => [pair.replace(code, "").replace("-", ""), events]));
      other.replaceChildren(select(countries, { id: "country-b", label: "and", value: second, first: known, onchange: (chosen) => pick([first, (second = chosen)]) }));
    } catch {
      // Without its partners the list is still whole.
    }
  };
  if (first) {
    partners(first);
  }
  const range = (name, label) =>
    el("p", { class: "field" }, el("label", { for: name }, label), el("input", { id: name, type: "date", value: state[name], min: "1800-01-01", max: "2199-12-31", onchange: ({ target }) => go({ ...state, [name]: target.value || null, zoom: null }) }));
  return el(
    "form",
    { class: "controls", "aria-label": "Choices", onsubmit: (submit) => submit.preventDefault() },
    select(countries, {
      id: "country-a",
      label: "Relations between",
      value: a,
      onchange: (code) => {
        first = code;
        partners(code);
        pick([first, second]);
      },
    }),
    state.pair ? el("button", { type: "button", class: "quiet swap", "aria-label": "Swap the two countries", onclick: () => go({ ...state, pair: [b, a] }) }, "⇄") : null,
    other,
    state.pair ? [buckets(state, go), more(state, [range("from", "From"), range("to", "To"), directions(state, page), types(state, go)])] : null,
  );
}

// On a phone what is seldom chosen is folded away, unless it is chosen.
function more(state, choices) {
  const open = matchMedia("(min-width: 48rem)").matches || state.from || state.to || state.dir || state.types.length > 0;
  return el("details", { class: "more", open: Boolean(open) }, el("summary", {}, "Range, direction, types"), el("div", {}, choices));
}

/** Day, week or month. */
export function buckets(state, go) {
  return el(
    "fieldset",
    { class: "segments" },
    el("legend", {}, "By"),
    BUCKETS.map((bucket) =>
      el("label", {}, el("input", { type: "radio", name: "bucket", value: bucket, checked: bucket === state.bucket, onchange: () => go({ ...state, bucket }) }), el("span", {}, bucket)),
    ),
  );
}

function directions(state, { countries, go }) {
  const [a, b] = state.pair;
  const option = (value, text) => el("option", { value, selected: (state.dir ?? "") === value }, text);
  return el(
    "p",
    { class: "field" },
    el("label", { for: "dir" }, "Direction"),
    el(
      "select",
      { id: "dir", onchange: ({ target }) => go({ ...state, dir: target.value || null }) },
      option("", "All"),
      option(`${a}>${b}`, `${countries.name(a)} → ${countries.name(b)}`),
      option(`${b}>${a}`, `${countries.name(b)} → ${countries.name(a)}`),
      option("mutual", "Both together"),
    ),
  );
}

function types(state, go) {
  const chosen = new Set(state.types);
  const box = (type) =>
    el(
      "label",
      {},
      el("input", {
        type: "checkbox",
        checked: chosen.has(type),
        onchange: ({ target }) => {
          if (target.checked) {
            chosen.add(type);
          } else {
            chosen.delete(type);
          }
          go({ ...state, types: Object.keys(TYPES).filter((name) => chosen.has(name)) });
        },
      }),
      el("span", {}, type.toLowerCase(), " ", el("small", {}, TYPES[type][1])),
    );
  return el(
    "details",
    { class: "types", id: "types" },
    el("summary", {}, chosen.size ? `Types: ${chosen.size} of ${Object.keys(TYPES).length}` : "All types"),
    el(
      "div",
      { class: "pop" },
      Object.entries(QUADS).map(([quad, name]) =>
        el("fieldset", {}, el("legend", {}, name), Object.keys(TYPES).filter((type) => TYPES[type][0] === quad).map(box)),
      ),
      chosen.size ? el("button", { type: "button", class: "quiet", onclick: () => go({ ...state, types: [] }) }, "All types") : null,
    ),
  );
}
