/** What is heard while one sits at the table, and the word that it was turned on or off. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { useFact } from "../game.tsx";
import { useScreen } from "../screen.tsx";
import { useWords } from "../words/words.tsx";
import { onSound, play, SOUND_KEY, soundIsOn, toggleSound } from "./player.ts";
import { SOUND_OF_SHEET } from "./sounds.ts";

/** Paper when something is laid open; the bell when a table opens in whose round a vote is counted. */
export function useTableSounds(): void {
  const laid = useScreen((screen) => screen.laid);
  useEffect(() => {
    const sound = laid && SOUND_OF_SHEET[laid.is];
    if (sound) play(sound);
  }, [laid]);
  const opened = useScreen((screen) => screen.opened);
  const near = useFact(({ whip }) => Object.values(whip).some(({ bell }) => bell === "now"));
  // biome-ignore lint/correctness/useExhaustiveDependencies: it rings as a round's table opens, whatever is written then
  useEffect(() => {
    if (near) play("bell");
  }, [opened]);
}

function useSoundIsOn(): boolean {
  return useSyncExternalStore((listen) => {
    const stop = onSound(listen);
    const large = new MutationObserver(listen);
    large.observe(document.documentElement, { attributeFilter: ["class"] });
    return () => {
      stop();
      large.disconnect();
    };
  }, soundIsOn);
}

export function SoundButton() {
  const { t } = useWords();
  return (
    <Button className="button" onPress={toggleSound}>
      {t(useSoundIsOn() ? "soundIsOn" : "soundIsOff", { key: SOUND_KEY })}
    </Button>
  );
}

/** Milliseconds for which it is said. */
const SAID = 2000;

export function SoundTold() {
  const { t } = useWords();
  const [told, tell] = useState<"soundIsOn" | "soundIsOff">();
  useEffect(() => {
    let over: ReturnType<typeof setTimeout> | undefined;
    const stop = onSound(() => {
      clearTimeout(over);
      tell(soundIsOn() ? "soundIsOn" : "soundIsOff");
      over = setTimeout(() => tell(undefined), SAID);
    });
    return () => {
      clearTimeout(over);
      stop();
    };
  }, []);
  return (
    <p className={told ? "toast" : "hidden"} role="status">
      {told && t(told, { key: SOUND_KEY })}
    </p>
  );
}
