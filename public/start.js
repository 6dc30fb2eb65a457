// Starts the program of a page when it is needed: at the first sign of a reader, or where the address
// asks for more than the text says that the build wrote. Until then the page is that text, which can be
// read and scrolled, and nothing else is fetched.
import { atFirstSign, watch } from "./{{early}}";

// What an address may say without any need of the program: how the text is shown, and what it says.
const { published } = JSON.parse(document.getElementById("spillover-assets").textContent);
const isPlain = ([key, value]) => key === "lang" || key === "theme" || published[key] === value;
const isNeeded = () =>
  location.hash !== "" ||
  ![...new URLSearchParams(location.search)].every(isPlain) ||
  window.spilloverHost?.isProgramNeeded;

let isStarted = false;
const start = async () => {
  if (isStarted) return;
  isStarted = true;
  try {
    const program = await import("./{{script}}");
    await program.default({ module_or_path: new URL("./{{wasm}}", import.meta.url) });
    // One program serves several kinds of pages; others start by themselves.
    program.startFrame?.();
  } catch (error) {
    const notice = document.getElementById("notice");
    notice.textContent = notice.dataset.unstarted;
    throw error;
  }
};

// For the program, which takes the place of the text.
window.spilloverEarly = watch(document.getElementById("app"));
if (isNeeded()) start();
else {
  atFirstSign(window, start);
  // What the page around a frame asks for.
  addEventListener("spillover:needed", start);
}
