// Text with its entities as DOM nodes. Offsets count UTF-16 code units, as strings here do.
import { button, el } from "./dom.js";
import { t } from "./texts.js";

const WEB = new Set(["http:", "https:", "tg:", "mailto:"]);
const PLAIN = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", pre: "pre", blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

/** An address a link may have (http, https, tg, mailto), or null: everything else stays text. */
export function safeUrl(address) {
  const named = /^[a-z][a-z0-9+.-]*:/iu.test(address) ? address : `http://${address}`;
  try {
    const url = new URL(named);
    return WEB.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** A picture or file of the simulator itself, or null. */
export function ownUrl(address) {
  try {
    const url = new URL(address, location.href);
    return url.origin === location.origin && url.pathname.startsWith("/control/file/") ? url.pathname : null;
  } catch {
    return null;
  }
}

/**
 * Nodes of a formatted text.
 * `does`: `open(url)` for links, `say(text)` for commands, `copy(text)` for code.
 */
export function formatted(text, entities, does) {
  const root = document.createDocumentFragment();
  const queue = [...(entities ?? [])]
    .map((one) => ({ ...one, end: one.offset + one.length }))
    .sort((a, b) => a.offset - b.offset || b.end - a.end);
  fill(root, text, 0, text.length, queue, does);
  return root;
}

function fill(parent, text, from, to, queue, does) {
  let at = from;
  while (queue.length) {
    const one = queue.shift();
    const start = Math.max(one.offset, at);
    const end = Math.min(one.end, to);
    if (end <= start) continue;
    if (start > at) parent.append(text.slice(at, start));
    const inside = [];
    const after = [];
    for (const other of queue) {
      if (other.offset < end) inside.push({ ...other, end: Math.min(other.end, end) });
      if (other.end > end) after.push({ ...other, offset: Math.max(other.offset, end) });
    }
    const node = wrapper(one, text.slice(start, end), does);
    fill(node, text, start, end, inside, does);
    parent.append(node);
    queue = after.sort((a, b) => a.offset - b.offset || b.end - a.end);
    at = end;
  }
  if (to > at) parent.append(text.slice(at, to));
}

function wrapper(one, covered, does) {
  if (PLAIN[one.type]) return el(PLAIN[one.type], one.type === "expandable_blockquote" ? { class: "folds" } : {});
  switch (one.type) {
    case "code":
      return el("code", { title: t("copy"), on: { click: () => does.copy(covered) } });
    case "spoiler":
      return spoiler();
    case "bot_command":
      return button({ class: "linklike", on: { click: () => does.say(covered) } });
    case "text_link":
      return anchor(one.url, does);
    case "url":
      return anchor(covered, does);
    case "email":
      return anchor(`mailto:${covered}`, does);
    case "mention":
      return anchor(`https://t.me/${covered.slice(1)}`, does);
    default:
      return el("span", { class: `tag ${/^[a-z_]+$/u.test(one.type) ? one.type : ""}` });
  }
}

function anchor(address, does) {
  const href = safeUrl(address ?? "");
  if (!href) return el("span");
  return el("a", {
    href, target: "_blank", rel: "noopener noreferrer",
    on: { click: (event) => { event.preventDefault(); does.open(href); } },
  });
}

function spoiler() {
  const node = el("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": t("hidden") });
  const show = () => {
    node.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) node.removeAttribute(name);
  };
  node.addEventListener("click", show);
  node.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); show(); } });
  return node;
}
