// What hangs on a message besides text: pictures, files, contacts, places, polls.
import { button, el, icon } from "./dom.js";
import { ownUrl } from "./entities.js";
import { t } from "./texts.js";

const PICTURES = new Set(["photo", "sticker", "animation"]);
const NAMES = { voice: "voice", audio: "audio", video: "video", video_note: "video", animation: "video", sticker: "sticker" };

/** One message's media, or nothing. */
export function mediaNode(media) {
  const url = ownUrl(media.url ?? "");
  if (PICTURES.has(media.kind) && url && /^image\//u.test(media.mime ?? "image/")) return picture(media, url);
  const plays = { voice: "audio", audio: "audio", video: "video", video_note: "video" }[media.kind];
  if (plays && url) return el("div", { class: "player" }, file(media, url), el(plays, { src: url, controls: true, preload: "metadata" }));
  return file(media, url);
}

/** Several pictures of one album as a grid, files below another. */
export function albumNode(messages) {
  const grid = messages.every((one) => one.media.kind === "photo" || one.media.kind === "video");
  return el("div", { class: grid ? `album of-${Math.min(messages.length, 4)}` : "album list" }, messages.map((one) => mediaNode(one.media)));
}

function picture(media, url) {
  const words = media.caption || media.name || t(media.kind === "sticker" ? "sticker" : "picture");
  const image = el("img", { src: url, alt: words, loading: "lazy", width: media.width, height: media.height });
  if (media.kind === "sticker") return el("div", { class: "sticker" }, image);
  const node = button({ class: media.spoiler ? "photo veiled" : "photo", "aria-label": media.spoiler ? t("hidden") : words }, image);
  node.addEventListener("click", () => {
    if (node.classList.contains("veiled")) {
      node.classList.remove("veiled");
      node.setAttribute("aria-label", words);
    } else enlarge(url, words);
  });
  return node;
}

function enlarge(url, words) {
  const box = el("dialog", { class: "lightbox", "aria-label": words },
    button({ class: "bare", "aria-label": t("close"), on: { click: () => box.close() } }, el("img", { src: url, alt: words })));
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  box.showModal();
}

function file(media, url) {
  const kind = NAMES[media.kind];
  const title = media.name || t(kind ?? "document");
  const details = [kind && media.name ? t(kind) : "", media.duration ? length(media.duration) : "", size(media.size)].filter(Boolean).join(" · ");
  const inside = [
    el("span", { class: "badge" }, icon(kind && kind !== "sticker" ? "play" : "file")),
    el("span", { class: "about" }, el("strong", { text: title }), el("small", { text: details })),
  ];
  return url ? el("a", { class: "file", href: url, download: title }, inside) : el("div", { class: "file" }, inside);
}

function length(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, "0")}`;
}

function size(bytes) {
  if (!bytes) return "";
  return bytes < 1024 ? `${bytes} B` : bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Contact, place, dice, poll: what a message carries instead of text. */
export function extraNodes(message, does) {
  const nodes = [];
  if (message.contact) {
    const who = [message.contact.first_name, message.contact.last_name].filter(Boolean).join(" ");
    nodes.push(card("person", who, message.contact.phone_number));
  }
  const place = message.venue?.location ?? message.location;
  if (place) nodes.push(card("pin", message.venue?.title ?? t("location"), `${place.latitude.toFixed(4)}, ${place.longitude.toFixed(4)}`));
  if (message.dice) nodes.push(el("p", { class: "dice", text: `${message.dice.emoji} ${message.dice.value}` }));
  if (message.poll) nodes.push(poll(message, does));
  return nodes;
}

function card(sign, title, details) {
  return el("div", { class: "file" }, el("span", { class: "badge" }, icon(sign)),
    el("span", { class: "about" }, el("strong", { text: title }), el("small", { text: details })));
}

function poll(message, does) {
  const { question, options, closed, total, multiple } = message.poll;
  const chosen = options.flatMap((one, place) => (one.chosen ? [place] : []));
  const rows = options.map((one, place) => {
    const wish = multiple ? (one.chosen ? chosen.filter((other) => other !== place) : [...chosen, place]) : [place];
    return button({ class: one.chosen ? "option chosen" : "option", disabled: closed, "aria-pressed": String(Boolean(one.chosen)), on: { click: () => does.vote(message, wish) } },
      el("span", { text: one.text }), el("span", { class: "count", text: String(one.voter_count ?? 0) }),
      el("progress", { max: Math.max(total ?? 0, 1), value: one.voter_count ?? 0, "aria-hidden": "true" }));
  });
  const foot = [closed ? t("pollClosed") : "", t("votes", { n: total ?? 0 })].filter(Boolean).join(" · ");
  return el("div", { class: "poll", role: "group", "aria-label": t("poll") }, el("strong", { text: question }), rows, el("small", { text: foot }));
}
