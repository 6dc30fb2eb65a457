// Chooses the reader's theme before the first paint; without a choice the system's applies.
(() => {
  let theme = new URLSearchParams(location.search).get("theme");
  if (theme === null) {
    try {
      theme = localStorage.getItem("spillover-theme");
    } catch {
      // A sandboxed frame has no storage.
    }
  }
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
})();
