import "./own-scripts.ts";
import "@fontsource/newsreader/400.css";
import "@fontsource/newsreader/400-italic.css";
import "@fontsource/newsreader/500.css";
import "@fontsource/source-sans-3/400.css";
import "@fontsource/source-sans-3/600.css";
import "./style/base.css";
import "./style/table.css";
import "./style/calendar.css";
import "./style/numbers.css";
import "./style/chamber.css";
import "./style/map.css";
import "./style/cards.css";
import "./style/bill.css";
import "./style/chart.css";
import "./style/deal.css";
import "./style/pages.css";
import "./style/ladder.css";
import "./style/incident.css";
import "./style/echo.css";
import "./style/debrief.css";
import "./style/opening.css";
import "./style/teachers.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { listenForLargeType } from "./large-type.ts";
import { keepBuild } from "./newer-build.ts";
import { ScreenProvider } from "./screen.tsx";
import { WordsProvider } from "./words/words.tsx";

listenForLargeType();
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <WordsProvider>
      <ScreenProvider>
        <App />
      </ScreenProvider>
    </WordsProvider>
  </StrictMode>,
);

// After the page itself has loaded: the copy for days without a network must not hold up the first look.
if (document.readyState === "complete") void keepBuild();
else addEventListener("load", () => void keepBuild(), { once: true });
