import fc from 'fast-check';
import type { TestApp } from '../app';
import type { Site } from './Site';
import { compare } from './compare';

export type Step = fc.AsyncCommand<Site, TestApp>;

/**
 * A step of the walk: done to the app and to the model of it, then compared. One that can't be taken
 * where the walk is does nothing.
 */
export const step = <Input extends object>(
  name: string,
  input: { [Key in keyof Input]: fc.Arbitrary<Input[Key]> },
  take: (input: Input, site: Site, app: TestApp) => Promise<void>
): fc.Arbitrary<Step> =>
  fc.record(input).map((chosen) => ({
    check: () => true,
    async run(site, app) {
      await take(chosen as Input, site, app);
      await compare(app, site);
    },
    toString: () => `${name} ${JSON.stringify(chosen)}`,
  }));
