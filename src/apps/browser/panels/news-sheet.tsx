import type { NewsView } from "../../../views/view.ts";
import { useWords } from "../words/words.tsx";
import { Source } from "./source.tsx";
import { Sheet } from "./sheet.tsx";

/** One piece of news in full: the text, other voices with their sources, what silence would do. */
export function NewsSheet({ news, onClose }: { news: NewsView | undefined; onClose(): void }) {
  const { t, say } = useWords();
  return (
    <Sheet title={say(news?.title)} open={news !== undefined} onClose={onClose} className="narrow">
      {news && (
        <>
          <p>{say(news.text)}</p>
          {news.frames.length > 0 && <h3>{t("voices")}</h3>}
          {news.frames.map((f) => (
            <blockquote key={say(f.voice)}>
              <p>{say(f.text)}</p>
              <cite>
                {f.led && <b>{t("ledTheNews")} </b>}
                {say(f.voice)}
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
          {news.silence && !news.answered && <p className="aside">{t("ifSilent", { text: say(news.silence) })}</p>}
          {news.sources.length > 0 && (
            <section className="sources">
              <h3>{t("sources")}</h3>
              <ul>
                {news.sources.map((s) => (
                  <li key={say(s.says)}>
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
