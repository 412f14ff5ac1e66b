// Pictures, documents and samples that a person sends.
import { cancelAction, dialog, field } from "./dialogs.js";
import { el } from "./dom.js";
import { ask } from "./store.js";
import { t } from "./texts.js";

/** Let the person choose files, add a caption, and send them. */
export function chooseAndSend(kind, to) {
  const input = el("input", { type: "file", multiple: true, accept: kind === "photo" ? "image/*" : null });
  return new Promise((resolve, reject) => {
    input.addEventListener("change", () => prepare(kind, [...input.files], to).then(resolve, reject));
    input.addEventListener("cancel", () => resolve());
    input.click();
  });
}

/** A picture drawn here, so that one can be sent without having a file at hand. */
export async function sampleAndSend(to) {
  const blob = await painted(640, 400, scene);
  await prepare("photo", [new File([blob], "kaffe.png", { type: "image/png" })], to);
}

export async function stickerAndSend(to) {
  const blob = await painted(256, 256, cup, "image/webp");
  await ask("send_file", { ...to, kind: "sticker", name: "sticker.webp", data: await base64(blob) });
}

/** One second of a soft tone: enough for a bot to receive a voice message. */
export async function voiceAndSend(to) {
  await ask("send_file", { ...to, kind: "voice", name: "voice.wav", data: await base64(tone()) });
}

async function prepare(kind, files, to) {
  if (!files.length) return;
  const caption = el("input", { type: "text", maxlength: "1024" });
  const spoiler = el("input", { type: "checkbox" });
  const shown = await Promise.all(files.slice(0, 4).map(async (file) => (file.type.startsWith("image/")
    ? el("img", { src: `data:${file.type};base64,${await base64(file)}`, alt: file.name })
    : el("p", { text: file.name }))));
  const sent = await dialog({
    title: t(kind === "photo" ? "attachPhoto" : "attachFile"),
    body: [
      el("div", { class: "previews" }, shown),
      files.length > 1 ? el("p", { text: t("filesChosen", { n: files.length }) }) : "",
      field(t("caption"), caption),
      kind === "photo" ? el("label", { class: "check" }, spoiler, el("span", { text: t("asSpoiler") })) : "",
    ],
    actions: [cancelAction(), { label: t("send"), value: true, main: true }],
  });
  if (!sent) return;
  const items = await Promise.all(files.map(async (file) => ({ kind, name: file.name, data: await base64(file) })));
  if (items.length > 1) await ask("send_album", { ...to, items: items.slice(0, 10), caption: caption.value });
  else await ask("send_file", { ...to, ...items[0], caption: caption.value, spoiler: spoiler.checked });
}

async function base64(blob) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

function painted(width, height, draw, type = "image/png") {
  const canvas = el("canvas", { width, height });
  draw(canvas.getContext("2d"), width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, type));
}

function scene(pen, width, height) {
  const sky = pen.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, "#f6d9a8");
  sky.addColorStop(1, "#e9b48a");
  pen.fillStyle = sky;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = "#fff3d6";
  pen.beginPath();
  pen.arc(width * 0.75, height * 0.3, 46, 0, 7);
  pen.fill();
  for (const [at, colour] of [[0.62, "#7f9f87"], [0.74, "#5d846e"], [0.87, "#3f6a57"]]) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.moveTo(0, height);
    for (let x = 0; x <= width; x += 8) pen.lineTo(x, height * at + Math.sin(x / (70 * at) + at * 9) * 22);
    pen.lineTo(width, height);
    pen.fill();
  }
}

function cup(pen) {
  pen.lineWidth = 14;
  pen.strokeStyle = "#2f6b57";
  pen.fillStyle = "#fffdf8";
  pen.beginPath();
  pen.arc(190, 148, 34, 0, 7);
  pen.stroke();
  pen.beginPath();
  pen.roundRect(52, 96, 138, 116, [10, 10, 46, 46]);
  pen.fill();
  pen.stroke();
  pen.strokeStyle = "#d9704f";
  pen.lineCap = "round";
  for (const x of [90, 122, 154]) {
    pen.beginPath();
    pen.moveTo(x, 76);
    pen.bezierCurveTo(x - 16, 60, x + 16, 46, x, 28);
    pen.stroke();
  }
}

function tone() {
  const rate = 8000;
  const data = new DataView(new ArrayBuffer(44 + rate));
  const write = (at, text) => [...text].forEach((char, place) => data.setUint8(at + place, char.charCodeAt(0)));
  write(0, "RIFF");
  data.setUint32(4, 36 + rate, true);
  write(8, "WAVEfmt ");
  [16, 1, 1].reduce((at, value, place) => { data[place ? "setUint16" : "setUint32"](at, value, true); return at + (place ? 2 : 4); }, 16);
  data.setUint32(24, rate, true);
  data.setUint32(28, rate, true);
  data.setUint16(32, 1, true);
  data.setUint16(34, 8, true);
  write(36, "data");
  data.setUint32(40, rate, true);
  for (let at = 0; at < rate; at += 1) data.setUint8(44 + at, 128 + Math.round(40 * Math.sin((at / rate) * 440 * 6.283)));
  return new Blob([data]);
}
