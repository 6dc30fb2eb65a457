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
  else if (kind === "page" && languages && !isFromHere) tags = preferred;
  const paths = new Map(languages.split(" ").map((pair) => pair.split(":")));
  const wanted = tags.map(base).find((tag) => paths.has(tag));
  if (wanted !== undefined && wanted !== document.documentElement.lang) {
    document.documentElement.dataset.leaving = "";
    location.replace(`${paths.get(wanted)}${location.search}${location.hash}`);
  }

  // `embed/?widget=sector-card&sector=…` leads to the widget's own page, with the rest of the query.
  const subjects = new Map([["sector-card", "sector"], ["claim", "claim"]]);
  const widget = query.get("widget");
  const subject = subjects.has(widget) ? query.get(subjects.get(widget)) : "";
  const isName = (text) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(text ?? "");
  if (kind === "embeds" && isName(widget) && (subject === "" || isName(subject))) {
    for (const key of ["widget", "sector", "claim"]) query.delete(key);
    const folder = paths.get(base(asked)) ?? paths.get(document.documentElement.lang);
    const names = subject === "" ? widget : `${widget}/${subject}`;
    location.replace(`${folder}${names}/?${query}${location.hash}`);
  }

  const theme = query.get("theme") ?? kept("spillover-theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
})();
