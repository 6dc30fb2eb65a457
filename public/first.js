// What must be known before the first paint: the reader's language and theme.
(() => {
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      // A sandboxed frame has no storage.
      return null;
    }
  };

  // The site's first page is in the language that the reader chose before, else in the first one that
  // the browser prefers and the site has. Other pages are in the language of their address.
  const { languages } = document.currentScript.dataset;
  const isFromHere = document.referrer.startsWith(`${location.origin}/`);
  if (languages && !isFromHere) {
    const paths = new Map(languages.split(" ").map((pair) => pair.split(":")));
    const preferred = navigator.languages.map((tag) => tag.split("-")[0].toLowerCase());
    const wanted = [kept("spillover-language"), ...preferred].find((tag) => paths.has(tag));
    if (wanted !== undefined && wanted !== document.documentElement.lang) {
      location.replace(`${paths.get(wanted)}${location.search}${location.hash}`);
    }
  }

  const theme = new URLSearchParams(location.search).get("theme") ?? kept("spillover-theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
})();
