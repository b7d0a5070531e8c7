import { describedAnswers, describedQueries } from '../contracts/described';
import { tagAnswer } from '../middlewares/tagAnswer';

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
}

type Path = keyof typeof describedAnswers;

const get = (path: Path, handler: string, query: object = {}) => ({
  method: 'GET',
  path: `/${path}`,
  handler,
  request: { query },
  response: describedAnswers[path],
  config: { middlewares: [tagAnswer] },
});

/** What front ends ask; granted to nobody by installing the plugin. */
export const contentApi: { type: 'content-api'; routes: Route[] } = {
  type: 'content-api',
  routes: [
    get('journeys', 'journey.find'),
    get('stages', 'stage.find', describedQueries.stages),
    get('segments', 'segment.find'),
    get('content', 'content.find', describedQueries.content),
    get('next', 'content.next', describedQueries.next),
    get('coverage', 'coverage.find', describedQueries.coverage),
    get('gaps', 'gaps.find', describedQueries.gaps),
  ],
};
