import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { ONE_FILE } from "../one-file-name.ts";
import { SCENARIOS } from "../shelf.ts";
import { LanguageChoice } from "../panels/language-choice.tsx";
import { useWords } from "../words/words.tsx";
import { classAddress } from "./class-address.ts";

/** Where the page stands in the address. */
export const TEACHERS = "#teachers";
const CLASS = classAddress(location.href);

/** For teachers: what it is, a lesson in minutes, how to bring it to class; short enough for two sheets of paper. */
export function TeachersPage() {
  const { t, say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    document.title = `${t("forTeachers")} - ${t("appName")}`;
    return () => void (document.title = t("appName"));
  }, [t]);
  const byLength = [...SCENARIOS].sort((a, b) => a.minutes - b.minutes);
  const short = say(byLength[0]?.title);
  const long = say(byLength.at(-1)?.title);
  return (
    <main className="teachers">
      <nav className="teachers-nav">
        <a className="text-button" href="#start">
          {t("toStart")}
        </a>
        <LanguageChoice />
        <Button className="text-button" onPress={() => print()}>
          {t("printPage")}
        </Button>
      </nav>
      <header>
        <p className="teachers-of">{t("appName")}</p>
        <h1 ref={heading} tabIndex={-1}>
          {t("forTeachers")}
        </h1>
        <p className="teachers-lede">{t("teach_lede")}</p>
        <p>{t("teach_whom", { glossary: t("glossary") })}</p>
        <p>{t("teach_aims")}</p>
      </header>
      <Part title={t("teach_lesson")}>
        <div className="plans">
          <Plan
            steps={[
              [5, t("plan_brief")],
              [20, t("plan_short", { title: short })],
              [5, t("plan_ending")],
              [12, t("plan_debrief")],
              [3, t("plan_again", { replay: t("replay") })],
            ]}
          />
          <Plan
            steps={[
              [5, t("plan_brief")],
              [15, t("plan_warm", { title: short })],
              [45, t("plan_long", { title: long })],
              [5, t("plan_stand")],
              [20, t("plan_debrief")],
            ]}
          />
        </div>
        <p>
          {t("teach_pairs")} <WithCode text={t(`teach_luck_${CLASS.opens}`, { address: CLASS.address })} />
        </p>
        <p>{t("teach_projector")}</p>
        <p className="not-yet">{t("teach_notYet")}</p>
      </Part>
      <Part title={t("teach_need")}>
        <p>{t("teach_needText")}</p>
      </Part>
      <Part title={t("teach_kept")}>
        <p>{t("teach_keptText", { save: t("saveFile") })}</p>
      </Part>
      <Part title={t("teach_wifi")}>
        <p>{t("teach_wifiText", { held: t("build_held") })}</p>
      </Part>
      <Part title={t("teach_bring")}>
        <ul className="ways">
          <li>
            <WithCode text={t("bring_stick")} />{" "}
            {import.meta.env.PROD && import.meta.env.MODE !== "stick" && (
              <a className="get-file" href={`./${ONE_FILE}`} download={ONE_FILE}>
                {t("getFile")}
              </a>
            )}
          </li>
          <li>
            <WithCode text={t("bring_web")} />
          </li>
          <li>
            <WithCode text={t("bring_laptop")} />
          </li>
        </ul>
      </Part>
      <Part title={t("teach_claims")}>
        <p>{t("teach_claimsText")}</p>
      </Part>
      <Part title={t("teach_scenarios")}>
        {byLength.map((s) => (
          <div key={s.id} className="teachers-scenario">
            <h3>
              {say(s.title)} <small>{t("minutes", { count: s.minutes })}</small>
            </h3>
            <p>{say(s.summary)}</p>
            <ol>
              {s.questions.map((q) => (
                <li key={say(q)}>{say(q)}</li>
              ))}
            </ol>
          </div>
        ))}
        <p>{t("teach_own")}</p>
      </Part>
    </main>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="teachers-part">
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

/** What stands between backticks is to be typed as it is, and an address can be followed. */
function WithCode({ text }: { text: string }) {
  return text.split("`").map((part, i) => {
    if (i % 2 === 0) return part;
    const code = <code key={part}>{part}</code>;
    return part === CLASS.address ? (
      <a key={part} href={part}>
        {code}
      </a>
    ) : (
      code
    );
  });
}

/** A plan of minutes; its title is their sum. */
function Plan({ steps }: { steps: [minutes: number, what: string][] }) {
  const { t } = useWords();
  return (
    <table>
      <caption>{t("minutes", { count: steps.reduce((all, [minutes]) => all + minutes, 0) })}</caption>
      <thead className="hidden">
        <tr>
          <th scope="col">{t("teach_minutes")}</th>
          <th scope="col">{t("teach_step")}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(([minutes, what]) => (
          <tr key={what}>
            <td>{minutes}</td>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
