// A frame shows the picture of the published run until its program has started.
(() => {
  const query = new URLSearchParams(location.search);
  const known = new Set(["widget", "case", "sector", "lang", "theme"]);
  const word = (key) => {
    const value = query.get(key);
    return value !== null && /^[a-z0-9-]+$/i.test(value) ? value : null;
  };
  // Of another state there is no picture.
  if ([...query.keys()].some((key) => !known.has(key))) return;
  const assets = JSON.parse(document.getElementById("spillover-assets").textContent);
  const pictures = { ranking: "ranking", "sector-card": `sector-card-${word("sector")}`, "event-study": "abnormal" };
  const picture = pictures[word("widget") ?? ""];
  const wanted = (word("lang") ?? navigator.language).split("-")[0].toLowerCase();
  const language = assets.languages.includes(wanted) ? wanted : assets.languages[0];
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const theme = word("theme") ?? (dark ? "dark" : "light");
  if (picture === undefined || !["light", "dark"].includes(theme)) return;
  const image = new Image();
  image.className = "poster";
  image.alt = "";
  image.onerror = () => image.remove();
  image.src = `${assets.root}poster/${word("case") ?? assets.default_case}/${picture}.${language}.${theme}.svg`;
  document.getElementById("app").append(image);
})();
