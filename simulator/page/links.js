// Links that lead to a bot of this simulator, and links that lead out.

/** The /start payload in what someone pasted: a whole link, or the code alone. */
export function startCode(text) {
  const found = /[?&]start=([A-Za-z0-9_-]*)/u.exec(text);
  return found ? found[1] : text;
}

/** `{bot, payload}` when the address leads to one of `bots` (t.me/name, telegram.me/name, tg://resolve), else null. */
export function botLink(address, bots) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  let name = "";
  if (["http:", "https:"].includes(url.protocol) && ["t.me", "telegram.me", "www.t.me"].includes(url.hostname)) name = url.pathname.slice(1).replace(/\/$/u, "");
  else if (url.protocol === "tg:" && /^tg:(\/\/)?resolve\b/u.test(url.href)) name = url.searchParams.get("domain") ?? "";
  const bot = bots.find((one) => one.username?.toLowerCase() === name.toLowerCase());
  return bot ? { bot, payload: url.searchParams.get("start") ?? "" } : null;
}
