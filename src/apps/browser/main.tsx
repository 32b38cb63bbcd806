import "./own-scripts.ts";
import "@fontsource/newsreader/400.css";
import "@fontsource/newsreader/400-italic.css";
import "@fontsource/newsreader/500.css";
import "@fontsource/source-sans-3/400.css";
import "@fontsource/source-sans-3/600.css";
import "./style/index.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { listenForLargeType } from "./large-type.ts";
import { keepBuild } from "./newer-build.ts";
import { listenForSound } from "./sound/player.ts";
import { ScreenProvider } from "./screen.tsx";
import { WordsProvider } from "./words/words.tsx";

listenForLargeType();
listenForSound();
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
