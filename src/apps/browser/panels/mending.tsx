import { Component, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../words/words.tsx";

/** A panel that broke so soon after it was mounted anew is left broken until somebody asks. */
const SOON = 1_000;

interface Props {
  children: ReactNode;
  /** What else to try where the whole page broke. */
  also?: ReactNode;
}

/**
 * Holds a part of the page, so that if it breaks the rest goes on. What came from outside (an extension that moved an
 * element) is over when the part is mounted anew, which is done at once; what breaks again stands there as a sentence
 * with a button.
 */
export class Mending extends Component<Props, { broken: boolean; mounted: number }> {
  override state = { broken: false, mounted: 0 };
  #brokeAt = Number.NEGATIVE_INFINITY;
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override componentDidCatch() {
    const before = this.#brokeAt;
    this.#brokeAt = performance.now();
    if (this.#brokeAt - before > SOON) this.mount();
  }
  mount(): void {
    this.setState(({ mounted }) => ({ broken: false, mounted: mounted + 1 }));
  }
  override render() {
    if (this.state.broken) return <Broken onAgain={() => this.mount()} also={this.props.also} />;
    // Its own box, which lays nothing out, stays where it is whatever happens within.
    return (
      <div key={this.state.mounted} className="mending">
        {this.props.children}
      </div>
    );
  }
}

function Broken({ onAgain, also }: { onAgain(): void; also: ReactNode }) {
  const { t } = useWords();
  return (
    <div className="broken" role="alert">
      <p>{t(also ? "crash" : "panelBroke")}</p>
      <Button className="button" onPress={onAgain}>
        {t("showAgain")}
      </Button>
      {also}
    </div>
  );
}
