// The list of messages in one chat: bubbles, day lines, service lines, keyboards under bubbles.
import { arrows, button, el, iconButton, spoken } from "./dom.js";
import { formatted } from "./entities.js";
import { albumNode, extraNodes, mediaNode } from "./media.js";
import { store } from "./store.js";
import { t } from "./texts.js";
import { clockTime, dayName, dayOf } from "./time.js";

const CLOSE = 5 * 60 * 1000;

/** What stands in the list, top to bottom: [{key, sign, make}]; an unchanged `sign` needs no new node. */
export function rowsOf(chat, now, does) {
  const rows = [];
  let day = "";
  let before = null;
  for (let at = 0; at < chat.messages.length; at += 1) {
    const first = chat.messages[at];
    const group = [first];
    const album = first.media?.album;
    while (album && chat.messages[at + 1]?.media?.album === album) group.push(chat.messages[(at += 1)]);
    const thisDay = dayOf(first.date);
    if (thisDay !== day) {
      const words = dayName(first.date, now);
      rows.push({ key: `day ${thisDay}`, sign: words, make: () => el("div", { class: "day" }, el("span", { text: words })) });
      before = null;
    }
    day = thisDay;
    const joined = before && !before.service && before.sender_id === first.sender_id && Date.parse(first.date) - Date.parse(before.date) < CLOSE;
    const waiting = group.flatMap((one) => one.pressed ?? []).map((id) => store.presses.get(id)?.label ?? id);
    rows.push({
      key: `message ${first.id}`,
      sign: JSON.stringify([group, Boolean(joined), waiting]),
      make: () => (first.service ? service(first) : bubble(group, chat, Boolean(joined), does)),
    });
    before = group.at(-1);
  }
  return rows;
}

function service(message) {
  return el("div", { class: "service" }, el("span", { text: message.service }));
}

function bubble(group, chat, joined, does) {
  const message = group.find((one) => one.media?.caption) ?? group[0];
  const mine = message.from_me;
  const bare = message.media?.kind === "sticker" && !message.text;
  const box = el("article", { class: `bubble${bare ? " bare" : ""}`, tabindex: "-1", data: { message: String(message.id) } });
  const named = !mine && !joined && chat.type !== "private";
  box.append(named ? el("p", { class: "sender", text: message.sender }) : spoken(`${mine ? t("you", { name: message.sender }) : message.sender}: `));
  if (message.forwarded_from) box.append(el("p", { class: "forwarded", text: t("forwardedFrom", { name: message.forwarded_from }) }));
  if (message.reply_to) box.append(quoted(message.reply_to, does));
  if (group.length > 1) box.append(albumNode(group));
  else if (message.media) box.append(mediaNode(message.media));
  box.append(...extraNodes(message, does));
  const text = message.text || message.media?.caption;
  const entities = message.text ? message.entities : message.media?.caption_entities;
  if (text) box.append(el("div", { class: "text", dir: "auto" }, formatted(text, entities, does)));
  box.append(meta(message));
  const open = (point) => does.messageMenu(message, box, point);
  box.append(iconButton("dots", t("messageMenu"), { class: "more", tabindex: "-1", on: { click: () => open(null) } }));
  box.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a")) return;
    event.preventDefault();
    open(event.clientX || event.clientY ? { x: event.clientX, y: event.clientY } : null);
  });
  box.addEventListener("keydown", (event) => {
    if (event.target === box && event.key === "Enter") { event.preventDefault(); open(null); }
  });
  const keyboard = message.inline_keyboard?.length ? inlineKeyboard(message, does) : null;
  return el("div", { class: `item ${mine ? "mine" : "theirs"}${joined ? " joined" : ""}${keyboard ? " with-keys" : ""}` }, box, keyboard);
}

function quoted(reply, does) {
  return button({ class: "quoted", on: { click: () => does.show(reply.id) } },
    el("strong", { text: reply.sender }), el("span", { text: reply.text || "…" }));
}

function meta(message) {
  return el("p", { class: "meta" },
    message.pinned ? el("span", { text: t("pinned") }) : null,
    message.edited ? el("span", { text: t("edited") }) : null,
    el("time", { datetime: message.date, title: message.edited ? `${t("edited")} ${clockTime(message.edited)}` : null, text: clockTime(message.date) }));
}

function inlineKeyboard(message, does) {
  const presses = (message.pressed ?? []).map((id) => store.presses.get(id));
  const spins = (key) => presses.some((press) => !press || (press.data === key.data && (!press.label || press.label === key.text)));
  const rows = message.inline_keyboard.map((row) => row.map((key) => {
    const waits = key.data !== undefined && spins(key);
    return button({
      class: waits ? "key waits" : "key", "aria-busy": waits ? "true" : null,
      on: { click: () => does.press(message, key) },
    }, el("span", { text: key.text }), key.url ? el("span", { class: "corner", "aria-hidden": "true", text: "↗" }) : null,
    waits ? spoken(` (${t("waiting")})`) : null);
  }));
  const box = el("div", { class: "inline-keys", role: "group", "aria-label": t("buttons") }, rows.map((row) => el("div", { class: "keys-row" }, row)));
  arrows(box, rows);
  return box;
}

/** Bring the children of `list` into line with `rows`, touching only what changed; focus stays where it was. */
export function reconcile(list, rows, known) {
  const wanted = new Set(rows.map((row) => row.key));
  for (const [key, old] of known) {
    if (!wanted.has(key)) { old.node.remove(); known.delete(key); }
  }
  let previous = null;
  for (const row of rows) {
    const old = known.get(row.key);
    let node = old?.node;
    if (!old || old.sign !== row.sign) {
      node = row.make();
      if (old) exchange(old.node, node);
      known.set(row.key, { sign: row.sign, node });
    }
    const at = previous ? previous.nextSibling : list.firstChild;
    if (node !== at) list.insertBefore(node, at);
    previous = node;
  }
}

function exchange(old, fresh) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const keys = focused ? [...old.querySelectorAll(".key")].indexOf(focused) : -1;
  old.replaceWith(fresh);
  if (!focused) return;
  const same = keys >= 0 ? [...fresh.querySelectorAll(".key")] : [];
  (same[Math.min(keys, same.length - 1)] ?? fresh.querySelector(".bubble"))?.focus({ preventScroll: true });
}
