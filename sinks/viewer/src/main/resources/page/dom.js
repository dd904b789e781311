// Elements are made here and nowhere else, from text alone: what a story says is never taken for HTML.

/** An element with attributes; "on..." is a listener, null and false are left out, children are nodes or texts. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, String(value));
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Text that only screen readers read. */
export function hidden(text) {
  return el("span", { class: "visually-hidden" }, text);
}

/** Says something to those who do not see the page change. */
export function announce(text) {
  document.getElementById("announcer").textContent = text;
}

/** A button that copies a text and says so. */
export function copyButton(what, text) {
  const button = el("button", { type: "button", class: "quiet" }, "Copy ", hidden(what));
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      announce(`${what} copied`);
      button.classList.add("done");
      setTimeout(() => button.classList.remove("done"), 1500);
    } catch {
      announce("Copying is not allowed here: select the text instead");
    }
  });
  return button;
}
