import { Button } from "react-aria-components";
import type { Kept } from "../shelf.ts";
import { useLaid, useLay, usePutAway } from "../screen.tsx";
import { useMoment } from "../words/date.ts";
import { useWords } from "../words/words.tsx";

interface Rows {
  games: readonly Kept[];
  busy: boolean;
  onGoOn(name: string): void;
  onDelete(name: string): void;
}

/** The games of this browser, the last played first and large; each is gone on with, or deleted. */
export function KeptGames({ games, ...rows }: Rows) {
  const { t } = useWords();
  const [last, ...others] = games;
  if (!last) return null;
  return (
    <article className="card start-card going-on">
      <h2>{t(last.over ? "lastGame" : "goOn")}</h2>
      <KeptGame key={last.name} game={last} first {...rows} />
      {others.length > 0 && (
        <details className="other-games">
          <summary>
            {t("otherGames")} (<span translate="no">{others.length}</span>)
          </summary>
          <ul>
            {others.map((game) => (
              <li key={game.name}>
                <KeptGame game={game} {...rows} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function KeptGame({
  game,
  first = false,
  busy,
  onGoOn,
  onDelete,
}: { game: Kept; first?: boolean } & Omit<Rows, "games">) {
  const { t, say } = useWords();
  const moment = useMoment();
  const { name, face, origin, savedAt } = game;
  const asking = useLaid("deleting")?.name === name;
  const lay = useLay();
  const putAway = usePutAway();
  const title = face ? say(face.title) : name;
  const seat = say(face?.seats.find((s) => s.id === game.seat)?.title) || game.seat;
  const about = game.over ? t("goOnEnd", { title, seat }) : t("goOnAbout", { title, seat, round: game.round });
  const date = savedAt === undefined ? "" : moment(savedAt);
  const whole = date ? `${about}${t("sep")}${date}` : about;
  return (
    <>
      <p>
        <span>{about}</span> {date && <small>{date}</small>}
      </p>
      {origin !== "box" && <p className="aside">{t(`origin_${origin}`)}</p>}
      <div className="start-actions">
        <Button
          className={`button ${first ? "primary" : ""}`}
          isDisabled={busy}
          onPress={() => onGoOn(name)}
          {...(!first && { "aria-label": t(game.over ? "seeEndOf" : "goOnThis", { game: whole }) })}
        >
          {t(game.over ? "seeEnd" : first ? "goOn" : "goOnOther")}
        </Button>
        {asking ? (
          // biome-ignore lint/a11y/useSemanticElements: two buttons are no form
          <span className="sure" role="group" aria-label={t("deleteThis", { game: whole })}>
            <span>{t("deleteSure")}</span>{" "}
            <Button className="button" isDisabled={busy} autoFocus onPress={() => onDelete(name)}>
              {t("deleteGame")}
            </Button>{" "}
            <Button className="button" onPress={putAway}>
              {t("keepIt")}
            </Button>
          </span>
        ) : (
          <Button
            className="text-button"
            aria-label={t("deleteThis", { game: whole })}
            onPress={() => lay({ is: "deleting", name })}
          >
            {t("deleteGame")}
          </Button>
        )}
      </div>
    </>
  );
}
