import { useState } from "react";
import { Button } from "react-aria-components";
import { useGame } from "../game.tsx";
import { useWords } from "../words/words.tsx";
import { Sheet } from "./sheet.tsx";

/** The game as a link; of a running one it says first what it gives away. */
export function LinkButton({ over = false }: { over?: boolean }) {
  const { t } = useWords();
  const { game } = useGame();
  const [link, setLink] = useState<string>();
  const [copied, setCopied] = useState(false);
  if (game.link() === undefined) return null;
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  const show = () => {
    setCopied(false);
    setLink(game.link());
  };
  return (
    <>
      <Button className="button" onPress={show}>
        {t("linkGame")}
      </Button>
      <Sheet
        title={t("linkGame")}
        open={link !== undefined}
        onClose={() => setLink(undefined)}
        className="narrow"
        actions={
          // A page without a certificate may not write to the clipboard; the field is selected to be copied by hand.
          navigator.clipboard &&
          link !== undefined && (
            <Button className="button primary" onPress={() => void copy(link)}>
              {t("copy")}
            </Button>
          )
        }
      >
        <p>{t(over ? "linkOver" : "linkRunning")}</p>
        <textarea
          className="link-field"
          readOnly
          rows={4}
          value={link ?? ""}
          aria-label={t("linkField")}
          onFocus={(event) => event.currentTarget.select()}
        />
        <p role="status">{copied && t("copied")}</p>
      </Sheet>
    </>
  );
}
