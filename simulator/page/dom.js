// Elements are made here and nowhere else: text becomes text nodes, never markup.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  send: "M3 11.5 21 3l-5.5 18-4-7.5zM11.5 13.5 21 3",
  clip: "M20 11.5 12 19.5a5 5 0 0 1-7-7l8.5-8.5a3.3 3.3 0 0 1 4.7 4.7L9.7 17.2a1.6 1.6 0 0 1-2.3-2.3L15 7.3",
  keyboard: "M4 6h16a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 20 18H4a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 4 6zM6.5 9.5h.1M10 9.5h.1M14 9.5h.1M17.5 9.5h.1M6.5 12.5h.1M17.5 12.5h.1M9 15h6M10 12.5h.1M14 12.5h.1",
  dots: "M12 5h.1M12 12h.1M12 19h.1",
  close: "M6 6l12 12M18 6L6 18",
  down: "M12 5v14M5.5 12.5 12 19l6.5-6.5",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  play: "M8 5l11 7-11 7z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5a7.5 7.5 0 0 1 15 0",
  pin: "M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11zM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  menu: "M4 7h16M4 12h16M4 17h16",
};

/**
 * An element. `props`: `class`, `on` (listeners), `data` (dataset), `text`; everything else is an attribute
 * (false, null and undefined leave it out). Children: nodes or strings; empty ones are skipped.
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class") node.className = value;
    else if (name === "text") node.textContent = value;
    else if (name === "on") for (const [kind, listener] of Object.entries(value)) node.addEventListener(kind, listener);
    else if (name === "data") Object.assign(node.dataset, value);
    else if (name.startsWith("on")) throw new TypeError("listeners are functions, not attributes");
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

/** A button with text or an icon (then `label` is what is read aloud). */
export function button(props, ...children) {
  return el("button", { type: "button", ...props }, ...children);
}

export function icon(name) {
  const node = document.createElementNS(SVG, "svg");
  node.setAttribute("viewBox", "0 0 24 24");
  node.setAttribute("aria-hidden", "true");
  node.setAttribute("class", `icon icon-${name}`);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  node.append(path);
  return node;
}

export function iconButton(name, label, props = {}) {
  const { class: extra = "", ...rest } = props;
  return button({ class: `round ${extra}`.trim(), "aria-label": label, title: label, ...rest }, icon(name));
}

/** What only a screen reader says. */
export function spoken(text) {
  return el("span", { class: "spoken", text });
}

/** A circle with initials; the colour follows from the id. */
export function avatar(name, id, small = false) {
  const letters = name.split(/\s+/u).filter(Boolean).slice(0, 2).map((part) => [...part][0].toUpperCase()).join("");
  const tint = Math.abs(Number(id) || 0) % 8;
  return el("span", { class: `avatar tint-${tint}${small ? " small" : ""}`, "aria-hidden": "true", text: letters || "?" });
}

/** Arrow keys move among `buttons` (rows of buttons), one of them is reached with Tab. */
export function arrows(container, rows) {
  const all = rows.flat();
  all.forEach((one, place) => { one.tabIndex = place === 0 ? 0 : -1; });
  container.addEventListener("keydown", (event) => {
    const row = rows.findIndex((line) => line.includes(event.target));
    if (row < 0) return;
    const at = rows[row].indexOf(event.target);
    const up = rows[Math.max(row - 1, 0)];
    const below = rows[Math.min(row + 1, rows.length - 1)];
    const next = {
      ArrowRight: rows[row][at + 1] ?? rows[row + 1]?.[0],
      ArrowLeft: rows[row][at - 1] ?? rows[row - 1]?.at(-1),
      ArrowUp: up[Math.min(at, up.length - 1)],
      ArrowDown: below[Math.min(at, below.length - 1)],
      Home: all[0],
      End: all.at(-1),
    }[event.key];
    if (!next) return;
    event.preventDefault();
    all.forEach((one) => { one.tabIndex = one === next ? 0 : -1; });
    next.focus();
  });
}
