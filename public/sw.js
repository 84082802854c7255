/*
 * Opens an officer's report pages without a line. It keeps copies of report pages and of the build's own files, nothing else:
 * no answer of the API, no other page, nothing of a position that is not the one last seen here.
 *
 * The page names itself (`keep`), its position and its build; a copy is stored only if the page carries that position's mark.
 * One build's pages stay with that build's files: a new build (a new `v` in this script's address) starts with empty caches.
 */
const version = new URL(self.location.href).searchParams.get("v") || "0";
const filesCache = `files|${version}`;
const pagesPrefix = `pages|${version}|`;
const stateCache = `state|${version}`;
const positionKey = "/position";

const longestMs = 30 * 24 * 60 * 60 * 1000;
/** A copy made so recently is not asked for again. */
const freshMs = 2 * 60 * 1000;
const mostPages = 60;
/** A line that takes longer than this counts as none, where a copy is at hand. */
const patienceMs = 6000;
const keptAtHeader = "x-kept-at";

const reportPage = /^\/reports(?:\/unit\/[\w-]+\/\d{1,2}|\/[0-9a-f-]{36}\/\d{1,2})?$/;
const isReport = (url) => url.origin === self.location.origin && reportPage.test(url.pathname);
/** A report is one page whatever it was opened with; a unit's has a year. */
const keyOf = (url) => (url.pathname.startsWith("/reports/unit/") ? url.pathname + url.search : url.pathname);
const isFile = (url) => url.origin === self.location.origin && url.pathname.startsWith("/_next/static/");

/** Answers to navigations of the last moment: the page they became names itself shortly after. */
const arrived = new Map();

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const mine = (name) => name === filesCache || name === stateCache || name.startsWith(pagesPrefix);
      for (const name of await caches.keys()) if (!mine(name)) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const url = new URL(request.url);
  if (isFile(url)) event.respondWith(file(request));
  else if (request.mode === "navigate" && isReport(url)) event.respondWith(page(request, url));
  else if (request.mode === "navigate" && url.origin === self.location.origin && url.pathname === "/") event.respondWith(home(request));
});

/** Files of a build never change under their name. */
async function file(request) {
  const cache = await caches.open(filesCache);
  const kept = await cache.match(request.url, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200 && response.type === "basic") await cache.put(request.url, response.clone()).catch(() => undefined);
  return response;
}

async function page(request, url) {
  const kept = await keptPage(url);
  try {
    const response = await (kept ? inTime(fetch(request)) : fetch(request));
    if (response.status === 200 && response.type === "basic") {
      arrived.set(keyOf(url), { response: response.clone(), at: Date.now() });
      setTimeout(() => arrived.delete(keyOf(url)), 60_000);
    }
    return response.status >= 500 && kept ? kept : response;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

/** Without a line the start page is the officer's list, if it is kept. */
async function home(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const list = new URL("/reports", self.location.origin);
    if (await keptPage(list)) return Response.redirect(list.href, 302);
    throw error;
  }
}

const inTime = (promise) =>
  Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new TypeError("too slow")), patienceMs))]);

async function keptPage(url) {
  const position = await currentPosition();
  if (!position) return undefined;
  const cache = await caches.open(pagesPrefix + position);
  const kept = await cache.match(keyOf(url), { ignoreVary: true });
  if (!kept) return undefined;
  return Date.now() - Number(kept.headers.get(keptAtHeader)) < longestMs ? kept : undefined;
}

async function currentPosition() {
  const state = await caches.open(stateCache);
  const told = await state.match(positionKey);
  return told ? told.text() : null;
}

self.addEventListener("message", (event) => {
  const { data, ports } = event;
  const done = () => ports[0] && ports[0].postMessage("done");
  if (!data || typeof data !== "object") return;
  if (data.kind === "clear") event.waitUntil(clear().then(done));
  // A page of another build keeps itself nowhere: its files would be missing here.
  if (data.version !== version) return;
  if (data.kind === "position") event.waitUntil(onlyPosition(data.position).then(done));
  if (data.kind === "keep") event.waitUntil(keep(data).then(done, done));
});

async function clear() {
  arrived.clear();
  for (const name of await caches.keys()) if (name.startsWith("pages|") || name.startsWith("state|")) await caches.delete(name);
}

/** Somebody signed in: copies of every other position go. */
async function onlyPosition(position) {
  const own = pagesPrefix + position;
  for (const name of await caches.keys()) if (name.startsWith("pages|") && name !== own) await caches.delete(name);
  if ((await currentPosition()) === position) return;
  const state = await caches.open(stateCache);
  await state.put(positionKey, new Response(position));
}

async function keep({ position, url: address, files, anew }) {
  await onlyPosition(position);
  const url = new URL(address, self.location.origin);
  if (!isReport(url)) return;
  const cache = await caches.open(pagesPrefix + position);
  const before = await cache.match(keyOf(url), { ignoreVary: true });
  const isFresh = !anew && before && Date.now() - Number(before.headers.get(keptAtHeader)) < freshMs;
  const waiting = anew ? undefined : arrived.get(keyOf(url));
  arrived.delete(keyOf(url));
  let html = "";
  if (waiting || !isFresh) {
    const response = waiting ? waiting.response : await fetch(url.href, { credentials: "same-origin", headers: { accept: "text/html" } });
    if (response.status !== 200 || response.redirected || !/text\/html/.test(response.headers.get("content-type") || "")) return;
    html = await response.text();
    // Signed in as somebody else meanwhile, or the page of a refusal: not this position's.
    if (!html.includes(`data-position="${position}"`) || !html.includes(`data-version="${version}"`)) return;
    const headers = new Headers(response.headers);
    headers.set(keptAtHeader, String(Date.now()));
    for (const name of ["content-encoding", "content-length", "set-cookie"]) headers.delete(name);
    await cache.put(keyOf(url), new Response(html, { status: 200, headers }));
    await dropOld(cache);
  }
  await keepFiles([...files, ...(html.match(/\/_next\/static\/[\w./~%()[\]@+-]+\.(?:js|css|woff2)/g) || [])]);
}

async function keepFiles(paths) {
  const cache = await caches.open(filesCache);
  const urls = new Set(paths.map((path) => new URL(path, self.location.origin)).filter(isFile).map(({ href }) => href));
  for (const href of urls) {
    if (await cache.match(href, { ignoreVary: true })) continue;
    const response = await fetch(href).catch(() => null);
    if (response && response.status === 200) await cache.put(href, response);
  }
}

async function dropOld(cache) {
  const aged = [];
  for (const request of await cache.keys()) {
    const kept = await cache.match(request, { ignoreVary: true });
    aged.push({ request, at: Number(kept && kept.headers.get(keptAtHeader)) });
  }
  aged.sort((a, b) => b.at - a.at);
  for (const [index, { request, at }] of aged.entries()) {
    if (index >= mostPages || Date.now() - at >= longestMs) await cache.delete(request);
  }
}
