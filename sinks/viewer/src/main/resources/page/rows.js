// The chart's rows as a table, and how a program gets them.
import { pairName } from "./api.js";
import { shown, within } from "./axes.js";
import { copyButton, el } from "./dom.js";
import { query } from "./state.js";
import { bucketName, day, meaning, score } from "./words.js";

const PAGE = 25;
const NUMBERS = new Set(["Score", "Wires", "Stories", "Coop. done", "Coop. said", "Conflict said", "Conflict done", "Mean score", "Share"]);

export class Rows {
  #element;
  #page;
  #shown = PAGE;

  constructor(element, page) {
    this.#element = element;
    this.#page = page;
  }

  show(data, state) {
    const events = state.rows === "events";
    const tab = (rows, text) =>
      el("a", { class: "tab", href: query({ ...state, rows }), "aria-current": state.rows === rows ? "true" : null, "data-keep": true }, text);
    const all = events ? data.events.filter(isShown(state, data.timeline)) : [...within(data.timeline, state.zoom)].reverse().filter((point) => point.events > 0 || point.stories > 0);
    const rows = all.slice(0, this.#shown);
    const more = all.length - rows.length;
    const parts = [
      el(
        "div",
        { class: "rows-head" },
        el("h2", { id: "rows-title" }, "The rows behind it"),
        el("p", { class: "tabs" }, tab("events", "Events"), tab("counts", `By ${data.timeline.bucket}`)),
      ),
      el(
        "div",
        { class: "scroll", role: "region", "aria-label": "Rows", tabindex: 0 },
        events ? this.#events(rows, state) : counts(rows, data.timeline.bucket),
      ),
      rows.length === 0 ? el("p", { class: "note" }, "None.") : null,
      more > 0
        ? el("button", { type: "button", class: "quiet", onclick: () => { this.#shown += 4 * PAGE; this.show(data, state); } }, `Show more (${more.toLocaleString("en")} left)`)
        : null,
      programs(data, state),
    ];
    this.#element.replaceChildren(...parts.filter(Boolean));
  }

  /** Where the keyboard goes on after an event was closed. */
  focus(id) {
    const link = [...this.#element.querySelectorAll("[data-event]")].find(({ dataset }) => dataset.event === id);
    link?.focus({ preventScroll: true });
  }

  #events(events, state) {
    const { countries } = this.#page;
    const name = (code) => el("span", { lang: countries.language }, countries.name(code));
    return el(
      "table",
      { class: "events" },
      el("caption", { class: "visually-hidden" }, "Events, the latest first"),
      head("Day", "Who", "Event", "Score", "Wires", "Stories", "State"),
      el(
        "tbody",
        {},
        events.map((event) =>
          el(
            "tr",
            { class: `${event.quad} ${event.status.toLowerCase()}`, "aria-current": event.id === state.event ? "true" : null },
            el("td", {}, day(event.date)),
            el("td", {}, name(event.source), event.mutual ? " and " : " → ", name(event.target)),
            el("th", { scope: "row" }, el("a", { href: query({ ...state, event: event.id }), "data-event": event.id, "data-keep": true }, event.type), el("small", {}, ` ${event.mode ?? meaning(event.type)}`)),
            el("td", { class: "n" }, score(event.score)),
            el("td", { class: "n" }, event.wires),
            el("td", { class: "n" }, event.mentionCount),
            el("td", {}, event.status === "RETRACTED" ? "retracted" : event.corrected ? "corrected" : ""),
          ),
        ),
      ),
    );
  }
}

// The rows are those of the days that the chart shows.
function isShown({ zoom }, timeline) {
  const { from, to } = shown(zoom, timeline.from, timeline.to);
  return ({ date }) => !from || (from <= date && date <= to);
}

/** A table's head; what is in NUMBERS stands over numbers. */
function head(...names) {
  return el("thead", {}, el("tr", {}, names.map((name) => el("th", { scope: "col", class: NUMBERS.has(name) ? "n" : null }, name))));
}

function counts(points, bucket) {
  const n = (value) => el("td", { class: "n" }, value);
  return el(
    "table",
    {},
    el("caption", { class: "visually-hidden" }, `Counts by ${bucket}, the latest first`),
    head(bucket[0].toUpperCase() + bucket.slice(1), "Coop. done", "Coop. said", "Conflict said", "Conflict done", "Mean score", "Stories", "Share"),
    el(
      "tbody",
      {},
      points.map((point) =>
        el(
          "tr",
          {},
          el("th", { scope: "row" }, bucketName(bucket, point.start)),
          n(point.materialCooperation),
          n(point.verbalCooperation),
          n(point.verbalConflict),
          n(point.materialConflict),
          n(point.events ? score(point.scoreMean) : "–"),
          n(point.stories),
          n(point.share === null ? "–" : `${(point.share * 100).toFixed(1)} %`),
        ),
      ),
    ),
  );
}

function programs({ requests, filters }, state) {
  const request = state.rows === "events" ? requests.events : requests.timeline;
  const absolute = new URL(request, document.baseURI).href;
  const csv = `${request}${request.includes("?") ? "&" : "?"}format=csv`;
  const curl = `curl -sS '${absolute}'`;
  const sql = statement(state, filters);
  const code = (name, text) => el("div", { class: "code" }, el("h3", {}, name), copyButton(`The ${name} command`, () => text), el("pre", { tabindex: 0, "aria-label": name }, el("code", {}, text)));
  return el(
    "details",
    { class: "programs" },
    el("summary", {}, "Get these rows: CSV, curl, SQL"),
    el("p", {}, el("a", { href: csv, download: `${pairName(state.pair)}-${state.rows}.csv`, "data-plain": true }, "Download as CSV")),
    code("curl", curl),
    code("SQL", sql),
  );
}

// Codes, days and types have been checked when the address was read: none can hold a quote.
function statement(state, { from, to }) {
  const [a, b] = [...state.pair].sort();
  const where = [`pair = '${a}-${b}'`, from && `date >= '${from}'`, to && `date <= '${to}'`];
  if (state.rows === "counts" && !state.dir && state.types.length === 0) {
    const day = state.bucket === "day";
    return [
      day ? "SELECT date, events, verbal_cooperation, material_cooperation, verbal_conflict, material_conflict, score_mean, stories" : `SELECT date_trunc('${state.bucket}', date)::date AS ${state.bucket}, sum(events) AS events, sum(verbal_cooperation) AS verbal_cooperation,\n  sum(material_cooperation) AS material_cooperation, sum(verbal_conflict) AS verbal_conflict,\n  sum(material_conflict) AS material_conflict, sum(score_sum) / nullif(sum(events), 0) AS score_mean`,
      "FROM pair_day",
      `WHERE ${where.filter(Boolean).join(" AND ")}`,
      day ? "ORDER BY date;" : "GROUP BY 1 ORDER BY 1;",
    ].join("\n");
  }
  const directed = state.dir === "mutual" ? "mutual" : state.dir && `NOT mutual AND source = '${state.dir.slice(0, 3)}'`;
  where.push(directed, state.types.length ? `type IN (${state.types.map((type) => `'${type}'`).join(", ")})` : null);
  if (state.rows === "counts") {
    where.push("status = 'ACTIVE'");
    return [
      `SELECT date_trunc('${state.bucket}', date)::date AS ${state.bucket}, quad, count(*), avg(score) AS score_mean`,
      "FROM event",
      `WHERE ${where.filter(Boolean).join(" AND ")}`,
      "GROUP BY 1, 2 ORDER BY 1, 2;",
    ].join("\n");
  }
  return ["SELECT date, source, target, mutual, type, mode, score, status, wires, mention_count", "FROM event", `WHERE ${where.filter(Boolean).join(" AND ")}`, "ORDER BY date DESC, id DESC;"].join("\n");
}
