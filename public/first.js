// What must be known before the first paint: the reader's language and theme.
(() => {
  const { languages = "", kind } = document.currentScript.dataset;
  const kept = (key) => {
    // Frames read nothing of the reader's.
    if (kind === "frame") return null;
    try {
      return localStorage.getItem(key);
    } catch {
      // Storage may be blocked.
      return null;
    }
  };

  // The site's first page is in the language that the reader chose before, else in the first one that
  // the browser prefers and the site has; a frame is in the language that its address asks for
  // (`lang=ja`, `lang=auto`). Other pages are in the language of their address.
  const query = new URLSearchParams(location.search);
  const base = (tag) => tag?.split("-")[0].toLowerCase();
  const preferred = [kept("spillover-language"), ...navigator.languages];
  const asked = query.get("lang");
  const isFromHere = document.referrer.startsWith(`${location.origin}/`);
  let tags = [];
  if (kind === "frame") tags = asked === "auto" ? preferred : [asked];
  else if (languages && !isFromHere) tags = preferred;
  const paths = new Map(languages.split(" ").map((pair) => pair.split(":")));
  const wanted = tags.map(base).find((tag) => paths.has(tag));
  if (wanted !== undefined && wanted !== document.documentElement.lang) {
    document.documentElement.dataset.leaving = "";
    location.replace(`${paths.get(wanted)}${location.search}${location.hash}`);
  }

  const theme = query.get("theme") ?? kept("spillover-theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
})();
