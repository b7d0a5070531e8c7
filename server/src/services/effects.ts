import type { Core } from '@strapi/strapi';
import { effectsInput } from '../contracts/effects';
import type { CellChange, EffectsAnswer, EffectsInput } from '../contracts/effects';
import { parse } from '../contracts/parse';
import { addUp } from '../domain/documentTallies';
import { effectsOf } from '../domain/effects';
import { NOTHING } from '../domain/tally';
import type { Tally } from '../domain/tally';
import type { ReportOptions } from './coverage';
import type { MarkedState } from './marks';
import type { Scope } from './scope';
import { service } from './service';

export interface EffectsOptions extends ReportOptions {
  /** Restricts which entries of a content type the caller may read, for Strapi's query engine. */
  readonly whereFor?: (uid: string) => Promise<object>;
  /** Which entries of a content type the caller may tag, for the same; null for none at all. */
  readonly mayTag?: (uid: string) => Promise<object | null>;
}

/** What publishing, unpublishing, deleting or retagging entries would do to the gaps of all journeys. */
export const effects = ({ strapi }: { strapi: Core.Strapi }) => {
  /** One for each journey, the default one first. */
  const scopesOf = async (options: EffectsOptions, state: MarkedState): Promise<Scope[]> => {
    const standard = await service(strapi, 'scope').of({}, options, state);
    const { journeys } = await service(strapi, 'facts').now(state);
    const others = journeys.filter(({ key }) => key !== standard.journey.key);
    const scopes = others.map(({ key }) =>
      service(strapi, 'scope').of({ journey: key }, options, state)
    );
    return [standard, ...(await Promise.all(scopes))];
  };

  const effectsIn = async (scope: Scope, changes: readonly Tally[], state: MarkedState) => {
    const cells = await service(strapi, 'coverage').cells(scope, state);
    // A site with one locale has nothing more to say of it.
    const locales = cells.locales.length > 1 ? cells.locales : [];
    return effectsOf({ ...cells, locales }, changes);
  };

  return {
    /**
     * @throws ValidationError naming what is unknown and what is allowed; ForbiddenError, NotFoundError
     * for what the caller may not read
     */
    async of(input: EffectsInput, options: EffectsOptions = {}): Promise<EffectsAnswer> {
      const request = parse(effectsInput, input);
      const state = await service(strapi, 'marks').now();
      const scopes = await scopesOf(options, state);
      const found = await service(strapi, 'entryChanges').of(request, scopes, options);
      const all = scopes.map(({ journey: { key } }, at) => [
        ...request.changes.filter(({ journey }) => journey === key).map(toTally),
        ...(found[at] ?? []),
      ]);
      if (request.more) {
        const changes = scopes.flatMap(({ journey: { key } }, at) =>
          addUp(all[at] ?? []).flatMap((tally) => toChange(key, tally))
        );
        return { losses: [], gains: [], changes };
      }
      const answers = await Promise.all(
        scopes.map(async (scope, at) => {
          const { losses, gains } = await effectsIn(scope, all[at] ?? [], state);
          const { key, name } = scope.journey;
          const journey = at === 0 ? null : { key, name };
          return {
            losses: losses.map((gap) => ({ ...gap, journey })),
            gains: gains.map((gap) => ({ ...gap, journey })),
          };
        })
      );
      return {
        losses: answers.flatMap(({ losses }) => losses),
        gains: answers.flatMap(({ gains }) => gains),
      };
    },
  };
};

const toTally = ({ journey: _, ...change }: CellChange): Tally => ({
  ...NOTHING,
  part: 'cell',
  ...change,
});

const toChange = (
  journey: string,
  { scope, contentType, stage, segment, locale, published, draft }: Tally
): CellChange[] =>
  stage === null ? [] : [{ journey, scope, contentType, stage, segment, locale, published, draft }];
