// A chart of Squiggle for the page of the bench; bundled with what it imports.
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { SquiggleChart } from "@quri/squiggle-components";

window.squiggle = (place, code) => createRoot(place).render(createElement(SquiggleChart, { code }));
