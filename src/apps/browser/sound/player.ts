/** Plays the sounds of the table while they are on: by one key anywhere, or the button in Pause. Nothing is loaded for it. */
import { type Sound, type Voice, VOICES } from "./sounds.ts";

export const SOUND_KEY = "M";

const KEPT = "before-the-breach.sound";
/** Milliseconds after which the silent device is put to rest. */
const REST = 2000;
const SILENT = 0.0001;

let chosen = kept();
let device: AudioContext | undefined;
let resting: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Until somebody chooses, a wall is silent. */
export function soundIsOn(): boolean {
  return chosen ?? !document.documentElement.classList.contains("large");
}

export function toggleSound(): void {
  chosen = !soundIsOn();
  try {
    localStorage.setItem(KEPT, chosen ? "on" : "off");
  } catch {
    // Storage is off: the choice lasts as long as the page.
  }
  for (const listen of listeners) listen();
  play("paper");
}

export function onSound(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

export function listenForSound(): void {
  const hear = (event: KeyboardEvent) => {
    const { key, target } = event;
    if (key.toUpperCase() !== SOUND_KEY || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    if ((target as Element).closest("input:not([type=radio], [type=checkbox]), textarea, select")) return;
    event.preventDefault();
    toggleSound();
  };
  // On its way down: what has the focus keeps most keys to itself.
  addEventListener("keydown", hear, true);
  addEventListener("click", () => afterPaint(ready), { capture: true, once: true });
}

/** What was pressed is answered on the screen first; then it is heard. */
export function play(sound: Sound): void {
  if (soundIsOn()) afterPaint(() => void soundOn(ready(), sound));
}

function soundOn(on: AudioContext | undefined, sound: Sound): void {
  if (!on) return;
  void on.resume();
  for (const voice of VOICES[sound]) sing(on, voice);
  restLater(on);
}

/** The device. To open it stops the page for a tenth of a second or more, so the first press anywhere does, whatever it is for. */
function ready(): AudioContext | undefined {
  // A browser lets nothing be heard before somebody has pressed something.
  if (!soundIsOn() || !navigator.userActivation?.hasBeenActive) return undefined;
  try {
    if (!device) restLater((device = new AudioContext()));
  } catch (error) {
    console.warn("Nothing is heard; the page tells the same.", error);
  }
  return device;
}

function restLater(on: AudioContext): void {
  clearTimeout(resting);
  resting = setTimeout(() => void on.suspend(), REST);
}

const afterPaint = (work: () => void): number => requestAnimationFrame(() => setTimeout(work));

function sing(on: AudioContext, { is, hertz, falls = hertz, milliseconds, loud }: Voice): void {
  const [now, end] = [on.currentTime, on.currentTime + milliseconds / 1000];
  const dies = on.createGain();
  dies.gain.setValueAtTime(SILENT, now);
  dies.gain.exponentialRampToValueAtTime(loud, now + 0.004);
  dies.gain.exponentialRampToValueAtTime(SILENT, end);
  dies.connect(on.destination);
  const pitched = is === "tone" ? on.createOscillator() : on.createBiquadFilter();
  pitched.frequency.setValueAtTime(hertz, now);
  pitched.frequency.exponentialRampToValueAtTime(falls, end);
  pitched.connect(dies);
  const source = pitched instanceof OscillatorNode ? pitched : noiseInto(on, pitched, milliseconds);
  source.start(now);
  source.stop(end);
}

function noiseInto(on: AudioContext, filter: BiquadFilterNode, milliseconds: number): AudioBufferSourceNode {
  filter.type = "bandpass";
  const noise = on.createBuffer(1, Math.ceil((on.sampleRate * milliseconds) / 1000), on.sampleRate);
  noise.getChannelData(0).forEach((_, i, samples) => {
    samples[i] = 2 * Math.random() - 1;
  });
  const source = on.createBufferSource();
  source.buffer = noise;
  source.connect(filter);
  return source;
}

function kept(): boolean | undefined {
  try {
    const told = localStorage.getItem(KEPT);
    return told === null ? undefined : told === "on";
  } catch {
    return undefined;
  }
}
