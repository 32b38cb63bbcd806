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
import { engine } from "./engine.ts";
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

// After the page itself has loaded: neither the table nor the copy for days without a network holds up the first look.
const afterwards = () => void engine().then(keepBuild, keepBuild);
if (document.readyState === "complete") afterwards();
else addEventListener("load", afterwards, { once: true });
