import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../words/words.tsx";

/** That something is being read, for how long, and a way to stop it. Shown while it lasts. */
export function ReadingNow({ onStop }: { onStop(): void }) {
  const { t } = useWords();
  const [seconds, tick] = useState(0);
  useEffect(() => {
    const began = performance.now();
    const ticking = setInterval(() => tick(Math.floor((performance.now() - began) / 1_000)), 1_000);
    return () => clearInterval(ticking);
  }, []);
  return (
    <p className="reading">
      <span>{t("readingFiles")}</span>{" "}
      {seconds > 0 && (
        <span aria-hidden="true" translate="no">
          {t("seconds", { count: seconds })}
        </span>
      )}{" "}
      <Button className="text-button" onPress={onStop}>
        {t("stopWork")}
      </Button>
    </p>
  );
}
