import type { SourceView } from "../../../views/view.ts";
import { useWords } from "../words/words.tsx";

/** Where a claim comes from; what was not seen at its owner says so. */
export function Source({ source }: { source: SourceView }) {
  const { t, say } = useWords();
  return (
    <>
      {source.address ? (
        <a href={source.address} target="_blank" rel="noopener noreferrer">
          {say(source.says)}
        </a>
      ) : (
        say(source.says)
      )}
      {!source.certain && ` ${t("uncertain")}`}
    </>
  );
}
