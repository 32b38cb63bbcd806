/**
 * A Phaser game in one box of the page. It draws pictures (plain data) and moves between two of them;
 * the picture is the truth, the movement decoration. Nothing runs while nothing moves.
 */
import Phaser from "phaser";
import type { Painter, Pen } from "./pen.ts";

export interface Canvas<P> {
  show(picture: P): void;
  destroy(): void;
}

const EASE = "Cubic.easeOut";

/** `flown`: it only shows how one picture comes and goes, on a plain canvas, and calls this when that is over. */
export function openCanvas<P>(
  host: HTMLElement,
  painter: Painter<P>,
  calm: () => boolean,
  flown?: () => void,
): Canvas<P> {
  const sharp = Math.min(
    3,
    Math.max(1, Math.ceil((globalThis.devicePixelRatio || 1) * (host.clientWidth / painter.width || 1))),
  );
  let pen: Phaser.GameObjects.Graphics | undefined;
  let shown: P | undefined;
  let waiting: P | undefined;
  let closed = false;

  const draw = (scene: Phaser.Scene, to: P): void => {
    const from = shown ?? to;
    const still = (shown === undefined && !flown) || calm();
    shown = to;
    scene.tweens.killAll();
    const finish = (): void => {
      pen?.clear();
      if (pen) painter.paint(pen as unknown as Pen, to, to, 1);
      scene.game.events.once(Phaser.Core.Events.POST_RENDER, () => {
        if (!closed) scene.game.loop.sleep();
        flown?.();
      });
    };
    scene.game.loop.wake();
    if (still) return finish();
    scene.tweens.addCounter({
      from: 0,
      to: 1,
      duration: typeof painter.milliseconds === "number" ? painter.milliseconds : painter.milliseconds(to),
      ease: painter.ease ?? EASE,
      onUpdate: (tween) => {
        pen?.clear();
        if (pen) painter.paint(pen as unknown as Pen, from, to, tween.getValue() ?? 1);
      },
      onComplete: finish,
    });
  };

  class Sheet extends Phaser.Scene {
    create(): void {
      this.cameras.main.setZoom(sharp).setOrigin(0, 0);
      pen = this.add.graphics();
      if (waiting !== undefined) draw(this, waiting);
    }
  }
  const sheet = new Sheet("sheet");
  // Not one of Phaser's pool, which would hand the canvas with its given-up context to the next game.
  const canvas = document.createElement("canvas");
  const type = flown || softwareOnly() ? Phaser.CANVAS : Phaser.WEBGL;
  const game = new Phaser.Game({
    type,
    canvas,
    parent: host,
    width: painter.width * sharp,
    height: painter.height * sharp,
    transparent: true,
    banner: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    disableContextMenu: false,
    scale: { mode: Phaser.Scale.NONE },
    scene: sheet,
  });
  /** A surface that was lost (sleep, many tabs) comes back empty, and nothing would paint it before the next change. */
  const paintAgain = (): void => {
    if (closed || shown === undefined) return;
    const picture = shown;
    shown = undefined;
    draw(sheet, picture);
  };
  // Phaser's own listener for it, which makes its buffers anew, was there first or comes in the same turn.
  const restored = (): void => void setTimeout(paintAgain);
  canvas.addEventListener("webglcontextrestored", restored);
  canvas.addEventListener("contextrestored", restored);
  return {
    show(picture) {
      waiting = picture;
      if (pen) draw(sheet, picture);
    },
    destroy() {
      closed = true;
      pen = undefined;
      game.events.once(Phaser.Core.Events.DESTROY, () => {
        // Phaser's TextureManager.destroy forgets this one: its canvases, in Phaser's pool, would keep the whole table.
        Phaser.Display.Canvas.CanvasPool.remove(game.textures.tileSprite);
        setTimeout(() => giveUp(canvas, type));
      });
      game.destroy(true);
      // It is destroyed in its next step, and a sleeping loop has none.
      if (game.isBooted) game.loop.wake();
    },
  };
}

/** A browser has few graphics contexts, and frees one only when it collects the canvas. */
function giveUp(canvas: HTMLCanvasElement, type: number): void {
  if (type === Phaser.WEBGL) canvas.getContext("webgl")?.getExtension("WEBGL_lose_context")?.loseContext();
  canvas.width = 0;
}

/** A drawn GPU is slower than the plain canvas. */
function softwareOnly(): boolean {
  try {
    const gl = document.createElement("canvas").getContext("webgl");
    if (!gl) return true;
    const info = gl.getExtension("WEBGL_debug_renderer_info");
    const name = info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : "";
    gl.getExtension("WEBGL_lose_context")?.loseContext();
    return /swiftshader|llvmpipe|software|basic render/i.test(name);
  } catch {
    return true;
  }
}
