/** Phaser with only what the table draws with; in a build it stands for the whole package (vite.config.ts). */
// The renderer comes first: its handlers, loaded from elsewhere, would extend what is not there yet.
import "#phaser/renderer/index.js";
import Game from "#phaser/core/Game.js";
import Scene from "#phaser/scene/Scene.js";
import "#phaser/cameras/2d/CameraManager.js";
import "#phaser/events/EventEmitter.js";
import "#phaser/gameobjects/DisplayList.js";
import "#phaser/gameobjects/GameObjectCreator.js";
import "#phaser/gameobjects/GameObjectFactory.js";
import "#phaser/gameobjects/UpdateList.js";
import "#phaser/gameobjects/graphics/GraphicsFactory.js";
import "#phaser/scene/ScenePlugin.js";
import "#phaser/tweens/TweenManager.js";
import { CANVAS, WEBGL } from "#phaser/const.js";
import Events from "#phaser/core/events/index.js";
import CanvasPool from "#phaser/display/canvas/CanvasPool.js";
import { NONE } from "#phaser/scale/const/SCALE_MODE_CONST.js";

export default { CANVAS, WEBGL, Game, Scene, Core: { Events }, Scale: { NONE }, Display: { Canvas: { CanvasPool } } };
