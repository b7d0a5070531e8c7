import fc from 'fast-check';
import { startApp } from '../app';
import type { TestApp } from '../app';
import { addJourney, addLocales, addSegments, journey, reset, uidOf } from '../helpers';
import { contentSteps, create } from './contentSteps';
import { Site, TYPES } from './Site';
import { tagSteps } from './tagSteps';

/** `WALKS` says how many, `WALK_SEED` where they start; a walk that finds something prints its own seed. */
const WALKS = Number(process.env.WALKS ?? 15);
const SEED = Number(process.env.WALK_SEED ?? 20_26_11);
const STEPS = 20;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addLocales(app);
});
afterAll(() => app.stop());

async function startOver(): Promise<void> {
  await reset(app);
  await addJourney(app, 'first', ['a', 'b', 'c']);
  await addJourney(app, 'second', ['x']);
  await addSegments(app, 'smb', 'enterprise');
  const countedContentTypes = Object.keys(TYPES).map(uidOf);
  await journey(app, 'settings').set({ countedContentTypes });
}

it(
  `whatever is done, and in whichever order, the tags are those given and the counts are theirs (${WALKS} walks)`,
  async () => {
    let steps = 0;
    const walk = fc.asyncProperty(
      // Something to walk on, and the walk.
      fc.array(create, { minLength: 2, maxLength: 4 }),
      fc.commands([...contentSteps, ...tagSteps], { maxCommands: STEPS, size: 'max' }),
      async (ground, walked) => {
        const commands = [...ground, ...walked];
        await startOver();
        await fc.asyncModelRun(() => ({ model: new Site(), real: app }), commands);
        steps += commands.length;
      }
    );
    await fc.assert(walk, { numRuns: WALKS, seed: SEED });
    console.log(`${WALKS} walks, ${steps} steps, seed ${SEED}`);
  },
  WALKS * 60_000
);
