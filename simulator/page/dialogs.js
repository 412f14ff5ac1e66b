// Dialogs, menus and toasts. Escape closes all of them; focus goes back to where it was.
import { button, el } from "./dom.js";
import { t } from "./texts.js";

/**
 * A modal dialog. `actions`: [{label, value, main, danger, href}]; the promise gives the pressed action's value
 * (or what `value()` returns), null for Escape and Cancel.
 */
export function dialog({ title, body = [], actions = [{ label: t("ok"), value: true, main: true }], wide = false }) {
  return new Promise((resolve) => {
    const heading = el("h2", { id: `dialog-${Math.random().toString(36).slice(2)}`, text: title });
    const foot = el("div", { class: "actions" });
    const content = el("div", { class: "content" }, heading, ...body, foot);
    content.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
      event.preventDefault();
      foot.querySelector(".main")?.click();
    });
    const box = el("dialog", { class: wide ? "wide" : "", "aria-labelledby": heading.id }, content);
    const finish = (value) => { resolve(value); box.close(); };
    for (const action of actions) {
      const look = [action.main ? "main" : "", action.danger ? "danger" : ""].join(" ").trim();
      const press = () => finish(typeof action.value === "function" ? action.value() : action.value);
      foot.append(action.href
        ? el("a", { class: `buttonlike ${look}`, href: action.href, target: "_blank", rel: "noopener noreferrer", text: action.label, on: { click: press } })
        : button({ class: look, text: action.label, on: { click: press } }));
    }
    box.addEventListener("click", (event) => { if (event.target === box) finish(null); });
    box.addEventListener("close", () => { resolve(null); box.remove(); });
    document.body.append(box);
    box.showModal();
    (box.querySelector("[autofocus]") ?? box.querySelector("input, select") ?? foot.querySelector(".main"))?.focus();
  });
}

export function cancelAction() {
  return { label: t("cancel"), value: null };
}

/** Yes or no. */
export async function confirmed(title, text, yes, danger = false) {
  const answer = await dialog({ title, body: [el("p", { text })], actions: [cancelAction(), { label: yes, value: true, main: true, danger }] });
  return answer === true;
}

/** One of several people (or things): `choices` are [{label, value, before}]. */
export function choice(title, text, choices) {
  return new Promise((resolve) => {
    const list = el("div", { class: "choices" });
    const done = dialog({ title, body: [el("p", { text }), list], actions: [cancelAction()] });
    for (const one of choices) {
      list.append(button({ on: { click: () => { resolve(one.value); list.closest("dialog").close(); } } }, one.before ?? "", one.label));
    }
    list.firstChild?.focus();
    done.then(() => resolve(null));
  });
}

/** A field with its label, for a dialog's body. */
export function field(label, input) {
  return el("label", { class: "field" }, el("span", { text: label }), input);
}

let openMenu = null;

/** A menu at a point or below an element. `items`: [{label, action, danger}]; null draws a line. */
export function menu(anchor, items, point = null) {
  openMenu?.close();
  const rows = items.filter(Boolean).map((item) => button({
    class: item.danger ? "danger" : "", role: "menuitem", tabindex: "-1", text: item.label,
    on: { click: () => { close(); item.action(); } },
  }));
  const box = el("div", { class: "menu", role: "menu" }, rows);
  const close = (back = true) => {
    if (openMenu?.box !== box) return;
    openMenu = null;
    box.remove();
    document.removeEventListener("pointerdown", outside, true);
    if (anchor.getAttribute("aria-haspopup")) anchor.setAttribute("aria-expanded", "false");
    if (back && anchor.isConnected) anchor.focus({ preventScroll: true });
  };
  const outside = (event) => { if (!box.contains(event.target)) close(false); };
  box.addEventListener("keydown", (event) => {
    const at = rows.indexOf(document.activeElement);
    const next = { ArrowDown: rows[(at + 1) % rows.length], ArrowUp: rows.at(at - 1), Home: rows[0], End: rows.at(-1) }[event.key];
    if (event.key === "Escape" || event.key === "Tab") { event.preventDefault(); event.stopPropagation(); close(); }
    if (next) { event.preventDefault(); next.focus(); }
  });
  document.body.append(box);
  place(box, anchor.getBoundingClientRect(), point);
  document.addEventListener("pointerdown", outside, true);
  if (anchor.getAttribute("aria-haspopup")) anchor.setAttribute("aria-expanded", "true");
  openMenu = { box, close };
  rows[0]?.focus({ preventScroll: true });
}

function place(box, frame, point) {
  const { width, height } = box.getBoundingClientRect();
  const left = point ? point.x : frame.right - width;
  const below = point ? point.y : frame.bottom + 4;
  const top = below + height > innerHeight - 8 ? Math.max(8, (point ? point.y : frame.top - 4) - height) : below;
  box.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  box.style.top = `${top}px`;
}

/** A short notice over `place`, read aloud, gone after a few seconds. */
export function toast(place, text, mistake = false) {
  const note = el("div", { class: mistake ? "toast mistake" : "toast", text });
  place.replaceChildren(note);
  const wait = Math.min(12_000, 3500 + text.length * 60);
  setTimeout(() => note.remove(), wait);
}
