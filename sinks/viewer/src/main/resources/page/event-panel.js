// One event: the sentences that it was read from, with its words marked, and all that is known of their stories.
import { get, pairName, url } from "./api.js";
import { copyButton, el } from "./dom.js";
import { query } from "./state.js";
import { day, meaning, number, QUADS, score, time } from "./words.js";

const ROLES = { source: "who", trigger: "did what", target: "to whom" };
const MUTUAL = { ...ROLES, target: "with whom" };

export class EventPanel {
  #element;
  #page;
  #shown = null;

  constructor(element, page) {
    this.#element = element;
    this.#page = page;
    element.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") {
        this.#close();
      }
    });
  }

  /** Opens the state's event, or closes. What is open already is read anew, as it may have changed. */
  async show(state) {
    this.state = state;
    const id = state.event;
    if (!id) {
      this.#element.hidden = true;
      this.#element.replaceChildren();
      this.#shown = null;
      return;
    }
    const opened = id !== this.#shown;
    this.#shown = id;
    const address = url(`events/${pairName(state.pair)}/${encodeURIComponent(id)}`);
    let content;
    try {
      content = this.#content(await get(address), state, address);
    } catch (failure) {
      content = [el("h2", { tabindex: -1 }, "Event"), el("p", { class: "fault" }, failure.message)];
    }
    if (this.#shown !== id) {
      return;
    }
    const close = el("button", { type: "button", class: "quiet close", "aria-label": "Close the event", onclick: () => this.#close() }, "✕");
    this.#element.replaceChildren(close, el("div", {}, content));
    this.#element.hidden = false;
    if (opened) {
      this.#element.querySelector("h2").focus({ preventScroll: matchMedia("(min-width: 64rem)").matches });
    }
  }

  #close() {
    this.#page.go({ ...this.state, event: null });
  }

  #content({ event, mentions }, state, address) {
    const { countries } = this.#page;
    const name = (code) => el("b", { lang: countries.language }, countries.name(code));
    const retracted = event.status === "RETRACTED";
    const facts = [
      ["Score", score(event.score)],
      ["Class", QUADS[event.quad] ?? event.quad],
      ["CAMEO root", event.cameo],
      ["Told by", retracted ? "no story any more" : `${number(event.mentionCount, "story", "stories")}, ${number(event.wires, "independent wire")}`],
      ["First learnt", time(event.firstSeen)],
      ["Last changed", `${time(event.lastChanged)}, revision ${event.revision}`],
    ];
    const link = () => new URL(query({ ...state, event: event.id }), location.href).href;
    return [
      el("p", { class: "kicker" }, day(event.date)),
      el("h2", { tabindex: -1 }, event.type, event.mode ? el("small", {}, ` ${event.mode}`) : null),
      el("p", { class: "who" }, name(event.source), event.mutual ? " and " : " ", event.mutual ? name(event.target) : null, ` ${meaning(event.type)}`, event.mutual ? null : [": ", name(event.target)]),
      el(
        "p",
        { class: "badges" },
        retracted ? el("span", { class: "badge retracted" }, "Retracted") : null,
        event.corrected && !retracted ? el("span", { class: "badge" }, "Corrected") : null,
      ),
      retracted ? el("p", {}, "No story reports this any more, so Dateline has let go of its words. That it was once told stays on record.") : null,
      mentions.map((mention) => this.#mention(event, mention)),
      mentions.length < event.mentionCount ? el("p", { class: "note" }, `${number(event.mentionCount - mentions.length, "more story", "more stories")} not kept word by word.`) : null,
      el("dl", { class: "facts" }, facts.map(([term, value]) => el("div", {}, el("dt", {}, term), el("dd", {}, value)))),
      el("p", { class: "links" }, el("a", { href: query({ ...state, event: event.id }) }, "Link to this event"), " ", copyButton("Link to this event", link), " ", el("a", { href: address, "data-plain": true }, "As JSON")),
    ];
  }

  #mention(event, mention) {
    const { latest } = mention;
    const versions = [`version ${mention.version}, published ${time(mention.published)}`];
    if (latest && latest.version !== mention.version) {
      versions.push(`version ${latest.version} came ${time(latest.received)}: ${latest.outcome}${latest.reason ? `, ${latest.reason}` : ""}`);
    }
    const roles = event.mutual ? MUTUAL : ROLES;
    const parts = Object.keys(ROLES).flatMap((role) => mention.evidence.filter((part) => part.role === role));
    const facts = [
      ["Story", mention.storyId],
      ["Versions", versions.join("; ")],
      ["Rule", mention.rule],
      ["Coder", mention.coder],
      mention.credits.length ? ["Credits", mention.credits.join(", ")] : null,
    ].filter(Boolean);
    return el(
      "article",
      { class: "mention" },
      el("h3", {}, mention.provider, latest?.place ? ` · ${latest.place}` : ""),
      el("p", { class: "headline", lang: mention.language, dir: "auto" }, mention.headline),
      mention.sentence
        ? el("blockquote", { lang: mention.language, dir: "auto" }, marked(mention.sentence, parts, roles))
        : null,
      el("dl", { class: "roles" }, parts.map((part) => el("div", { class: part.role }, el("dt", {}, roles[part.role]), el("dd", {}, el("q", { lang: mention.language, dir: "auto" }, part.text), el("small", {}, ` ${part.field} ${part.start}–${part.end}`))))),
      el("details", {}, el("summary", {}, "Story and rule"), el("dl", { class: "facts" }, facts.map(([term, value]) => el("div", {}, el("dt", {}, term), el("dd", {}, value))))),
    );
  }
}

/** The sentence as text and marks; where words of two roles overlap, the marks do. */
function marked(sentence, parts, roles) {
  const spans = parts
    .filter((part) => part.inSentence !== null)
    .map((part) => ({ role: part.role, start: part.inSentence, end: part.inSentence + part.end - part.start }))
    .filter(({ start, end }) => start >= 0 && start < end && end <= sentence.length);
  const cuts = [...new Set([0, sentence.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((one, two) => one - two);
  const nodes = [];
  for (let cut = 0; cut < cuts.length - 1; cut++) {
    const [from, to] = [cuts[cut], cuts[cut + 1]];
    const over = spans.filter(({ start, end }) => start <= from && to <= end);
    let node = document.createTextNode(sentence.slice(from, to));
    for (const { role, start } of over) {
      node = el("mark", { class: role }, start === from ? el("span", { class: "visually-hidden", lang: "en" }, `${roles[role]}: `) : null, node);
    }
    nodes.push(node);
  }
  return nodes;
}
