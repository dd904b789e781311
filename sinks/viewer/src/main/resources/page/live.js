// What changes, as it changes.
import { url } from "./api.js";

const TOGETHER = 250;
const LATER = 10_000;

/** Tells of events of some pairs as they change, several at once where they come at once; the answer ends that. */
export function follow(pairs, listener) {
  const light = document.getElementById("live");
  let waiting = [];
  let timer;
  let again;
  let source;
  const show = (state, text) => {
    light.hidden = false;
    light.dataset.state = state;
    light.textContent = text;
  };
  const connect = () => {
    source = new EventSource(url("stream", { pair: pairs.join(",") }));
    source.addEventListener("open", () => show("on", "Live"));
    source.addEventListener("change", ({ data }) => {
      waiting.push(JSON.parse(data));
      clearTimeout(timer);
      timer = setTimeout(() => {
        const events = waiting;
        waiting = [];
        listener(events);
      }, TOGETHER);
    });
    source.addEventListener("error", () => {
      show("off", "Not live");
      // A browser tries again by itself where the connection broke, not where the server refused it.
      if (source.readyState === EventSource.CLOSED) {
        again = setTimeout(connect, LATER);
      }
    });
  };
  connect();
  return () => {
    clearTimeout(timer);
    clearTimeout(again);
    source.close();
    light.hidden = true;
  };
}
