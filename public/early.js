// What a reader does before the program is there, done again once it is: the program's content takes
// the place of the text that was touched.

// Signs of a reader. A finger that only scrolls by is none.
const SIGNS = ["pointermove", "click", "keydown", "focusin", "input", "scroll"];

// Calls `start` at the first sign of a reader at a target.
export const atFirstSign = (target, start) => {
  const options = { capture: true, passive: true };
  const hear = ({ type, pointerType }) => {
    if (type === "pointermove" && pointerType === "touch") return;
    SIGNS.forEach((type) => target.removeEventListener(type, hear, options));
    start();
  };
  SIGNS.forEach((type) => target.addEventListener(type, hear, options));
};

// Controls whose clicks mean something to the program only.
const CONTROLS = "button";
// Controls that keep what was chosen.
const FIELDS = "input[id], select[id], textarea[id]";

const controls = (content) => [...content.querySelectorAll(CONTROLS)];
const named = (content, id) => content.querySelector(`#${CSS.escape(id)}`);
const seen = (content, control) => ({
  place: controls(content).indexOf(control),
  text: control.textContent,
});

// The same control in other content: at the same place, else the first one that says the same.
const same = (content, { place, text }) => {
  const all = controls(content);
  const says = (control) => control?.textContent === text;
  return says(all[place]) ? all[place] : all.find(says);
};

// Sets a field as its reader did, and says so.
const choose = (field, { value, checked }) => {
  field.value = value;
  field.checked = checked;
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
};

// Watches the text in an element until `keep`.
export const watch = (text) => {
  let isPressed = false;
  let atRest = () => {};
  let kept;
  const fields = new Map();
  const clicks = [];
  const opened = (content) => [...content.querySelectorAll("details")].map(({ open }) => open);
  const before = opened(text);

  const listeners = [
    [text, "pointerdown", () => (isPressed = true)],
    [text, "input", ({ target }) => target.matches(FIELDS) && fields.set(target.id, target)],
    [text, "click", ({ target }) => {
      const control = target.closest(CONTROLS);
      if (control) clicks.push(seen(text, control));
    }],
    ...["pointerup", "pointercancel"].map((type) => [window, type, () => {
      isPressed = false;
      atRest();
    }]),
  ];
  for (const [target, type, listener] of listeners) target.addEventListener(type, listener, true);

  return {
    // Waits until no finger and no button is down: nothing is taken away under a hand.
    rest: () => new Promise((resolve) => (isPressed ? (atRest = resolve) : resolve())),
    // The text is about to go.
    keep() {
      for (const [target, type, listener] of listeners) {
        target.removeEventListener(type, listener, true);
      }
      const { activeElement: focused } = text.getRootNode();
      const isHere = focused && text.contains(focused);
      kept = {
        fields: [...fields].map(([id, { value, checked }]) => [id, { value, checked }]),
        open: opened(text),
        id: isHere && focused.id,
        control: isHere && focused.matches(CONTROLS) && seen(text, focused),
      };
    },
    // The program's content stands there.
    repeat(content) {
      const { open, id, control } = kept;
      const details = content.querySelectorAll("details");
      if (details.length === open.length) {
        details.forEach((one, k) => open[k] !== before[k] && (one.open = open[k]));
      }
      const focused = (id && named(content, id)) || (control && same(content, control));
      if (focused) focused.focus({ preventScroll: true });
      for (const [id, chosen] of kept.fields) {
        const field = named(content, id);
        if (field) choose(field, chosen);
      }
      for (const click of clicks) same(content, click)?.click();
    },
  };
};
