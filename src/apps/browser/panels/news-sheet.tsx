import { type ReactNode, useEffect, useRef } from "react";
import { usePart } from "../game.tsx";
import { useLaid, usePutAway } from "../screen.tsx";
import { useSaid, useWords } from "../words/words.tsx";
import { Choices } from "./cards.tsx";
import { Source } from "./source.tsx";
import { Sheet } from "./sheet.tsx";

/** One piece of news in full: the text, other voices with their sources, what silence would do. */
export function NewsSheet() {
  const news = usePart("news")[useLaid("news")?.id ?? ""];
  const { t } = useWords();
  const said = useSaid();
  const asks = news !== undefined && Object.keys(news.choices).length > 0 && !news.answered;
  return (
    <Sheet title={news?.title ?? ""} open={news !== undefined} onClose={usePutAway()} className="narrow">
      {news && (
        <>
          <p>{said(news.text)}</p>
          {asks && <Choices news={news} />}
          {news.chosen !== undefined && <Told>{said(news.choices[news.chosen]?.tells)}</Told>}
          {news.frames.length > 0 && <h3>{t("voices")}</h3>}
          {news.frames.map((f) => (
            <blockquote key={f.id}>
              <p>{said(f.text)}</p>
              <cite>
                {f.id === news.led && <b>{t("ledTheNews")} </b>}
                {said(f.voice)}
                {f.source ? (
                  <>
                    {t("sep")}
                    <Source source={f.source} />
                  </>
                ) : (
                  <small> {t("writtenForGame")}</small>
                )}
              </cite>
            </blockquote>
          ))}
          {news.silence && asks && <p className="aside">{t("ifSilent", { text: news.silence })}</p>}
          {news.sources.length > 0 && (
            <section className="sources">
              <h3>{t("sources")}</h3>
              <ul>
                {news.sources.map((s) => (
                  <li key={s.says}>
                    <Source source={s} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Sheet>
  );
}

/** What came of the answer stands where the answers stood, and takes the focus from them. */
function Told({ children }: { children: ReactNode }) {
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => told.current?.focus(), []);
  return (
    <p ref={told} tabIndex={-1} role="status">
      {children}
    </p>
  );
}
