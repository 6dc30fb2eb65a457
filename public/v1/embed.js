// Heights for embedded Spillover frames. No dependency, no cookie, no request of its own.
//
// Every <iframe data-spillover> tells its height in messages { spillover: 1, type: "size", height }.
// A message counts only if it comes from the window of a frame that this script has adopted.
(() => {
  "use strict";
  const MAX_HEIGHT = 10000;
  const MAX_GROWTHS = 20;
  const frames = new Map();

  function adopt(frame) {
    const view = frame.contentWindow;
    if (!view || (frames.has(view) && frames.get(view).frame === frame)) return;
    frames.set(view, { frame, growths: 0, since: 0 });
    // A frame that was ready before this script says its height again.
    frame.addEventListener("load", () => view.postMessage({ spillover: 1, type: "ping" }, "*"));
    view.postMessage({ spillover: 1, type: "ping" }, "*");
  }

  function scan(root) {
    if (root.matches && root.matches("iframe[data-spillover]")) adopt(root);
    if (root.querySelectorAll) root.querySelectorAll("iframe[data-spillover]").forEach(adopt);
  }

  addEventListener("message", (event) => {
    const entry = event.source && frames.get(event.source);
    const data = event.data;
    if (!entry || typeof data !== "object" || data === null) return;
    if (data.spillover !== 1 || data.type !== "size") return;
    const height = data.height;
    if (!Number.isInteger(height) || height < 1 || height > MAX_HEIGHT) return;
    // A frame that grows without end is left alone.
    const now = Date.now();
    if (now - entry.since > 2000) Object.assign(entry, { growths: 0, since: now });
    if (height > entry.frame.offsetHeight && ++entry.growths > MAX_GROWTHS) return;
    entry.frame.style.height = height + "px";
  });

  new MutationObserver((changes) => {
    for (const change of changes) change.addedNodes.forEach(scan);
    for (const [view, { frame }] of frames) if (!frame.isConnected) frames.delete(view);
  }).observe(document.documentElement, { childList: true, subtree: true });
  scan(document);
})();
