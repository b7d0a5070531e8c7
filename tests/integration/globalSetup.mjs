import { buildPlugin } from '../../playground/scripts/steps.mjs';

/** The tests load the built plugin, as an app does; a build that fails ends the run. */
export default buildPlugin;
